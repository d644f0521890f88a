/** Lets files be dropped onto the field that takes them. */
export function takeFiles(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=file][data-drop]');
  const place = field?.closest<HTMLElement>('fieldset');
  if (!field || !place) {
    return;
  }
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    if (event.dataTransfer && event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}
