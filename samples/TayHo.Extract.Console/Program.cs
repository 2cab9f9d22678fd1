using System.Text;
using TayHo.Extract.ConsoleApp;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await TayHoCommand.RunAsync(args, ConsoleHost.OfProcess(), stop.Token);
