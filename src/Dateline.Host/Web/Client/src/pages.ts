// Everything works without this file; it makes some things quicker.
import 'htmx.org';
import { takeFiles } from './files';
import { listenToKeys } from './keys';
import { chooseTheme } from './theme';
import { markVisit } from './visit';

chooseTheme();
markVisit();
listenToKeys();
takeFiles();
