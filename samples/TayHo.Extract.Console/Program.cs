using System.Runtime.InteropServices;
using System.Text;
using TayHo.Extract.ConsoleApp;

const int FileSizeSignal = 25;

CompileAhead.Begin(args);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // Who presses twice does not want to wait.
    pressed.Cancel = !stop.IsCancellationRequested;
    Stop();
};

// A closed terminal or a machine that goes down end a run as Ctrl+C does: nothing half written stays.
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopFor);
using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, StopFor);

// A file that grows over the user's limit is an output that can't be written, as on a full disk: it is told, and nothing half written stays.
using PosixSignalRegistration? tooLarge = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)FileSizeSignal, signal => signal.Cancel = true);
return await TayHoCommand.RunAsync(args, ConsoleHost.OfProcess(stop.Token), stop.Token);

void StopFor(PosixSignalContext signal)
{
    signal.Cancel = true;
    Stop();
}

void Stop()
{
    stop.Cancel();

    // A read from a terminal or pipe that gives nothing can't be woken. What is lost then are temporary files, which the next run clears away.
    _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => Environment.Exit(ExitCode.SomeFailed), TaskScheduler.Default);
}
