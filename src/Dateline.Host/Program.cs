using System.Runtime.InteropServices;
using Dateline.Host.Commands;
using Dateline.Host.Running;

using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.RunAsync(args, Surroundings.OfProcess(), stop.Token).ConfigureAwait(false);

// The first signal lets the work in hand end whole; the second ends the process.
void Stop(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
