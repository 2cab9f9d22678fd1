using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using TayHo.Extract.Fuzz;

// TayHo.Extract.Fuzz [NAME|all] [EXECUTIONS] [SEED] [FOLDER] [BYTES]: changes inputs of no more bytes at random, keeps those that take
// new branches of the library and writes those that fail into the folder. For coverage instrument the library in this program's output
// folder first: dotnet tool install SharpFuzz.CommandLine; sharpfuzz bin/Release/net10.0/TayHo.Extract.dll
string name = args.ElementAtOrDefault(0) ?? "all";
long executions = long.Parse(args.ElementAtOrDefault(1) ?? "10000", CultureInfo.InvariantCulture);
int seed = int.Parse(args.ElementAtOrDefault(2) ?? "1", CultureInfo.InvariantCulture);
string folder = args.ElementAtOrDefault(3) ?? "finds";
int longest = int.Parse(args.ElementAtOrDefault(4) ?? "1500", CultureInfo.InvariantCulture);
int finds = 0;

// An instrumented library counts from its first call: the targets' own words come out of it.
_ = new Coverage();
foreach (FuzzTarget target in FuzzTarget.All.Where(t => name == "all" || t.Name == name))
{
    finds += Run(target);
}

return finds == 0 ? 0 : 1;

int Run(FuzzTarget target)
{
    var coverage = new Coverage();
    var mutator = new Mutator(seed, longest);
    var corpus = new List<byte[]>(target.Seeds);
    var known = new HashSet<string>(StringComparer.Ordinal);
    var clock = Stopwatch.StartNew();
    foreach (byte[] first in target.Seeds)
    {
        Execute(first);
        coverage.TakeNew();
    }

    for (long i = 0; i < executions; i++)
    {
        byte[] input = mutator.Change(mutator.Pick(corpus), mutator.Pick(corpus), target.Words);
        Execute(input);
        if (coverage.TakeNew())
        {
            corpus.Add(input);
        }
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {executions} executions, {coverage.Branches} branches{(coverage.Branches == 0 ? " (not instrumented)" : "")}, {corpus.Count} inputs kept, {known.Count} finds, seed {seed}, {clock.Elapsed.TotalSeconds:0} s"));
    return known.Count;

    void Execute(byte[] input)
    {
        coverage.Clear();
        try
        {
            target.Try(input);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (known.Add(fault.GetType().Name + "\n" + fault.StackTrace?.Split('\n').FirstOrDefault()))
            {
                Directory.CreateDirectory(folder);
                string file = Path.Combine(folder, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}");
                File.WriteAllBytes(file, input);
                Console.WriteLine($"{file}: {fault}");
            }
        }
    }
}
