using System.Reflection;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>The list of methods that are compiled ahead may be a little behind the code, not a different program's.</summary>
public class CompileAheadTests
{
    [Fact]
    public void Nearly_all_that_is_listed_is_there()
    {
        Assembly own = typeof(CompileAhead).Assembly, library = typeof(ArticleExtractor).Assembly;
        using var list = new StreamReader(own.GetManifestResourceStream(CompileAhead.List)!);
        int listed = 0, found = 0;
        while (list.ReadLine() is { } line)
        {
            string[] names = line.Split(' ');
            string name = "TayHo.Extract." + names[0];
            HashSet<string> members = [.. (library.GetType(name) ?? own.GetType(name))?.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(m => m.Name) ?? []];
            listed += names.Length - 1;
            found += names.Skip(1).Count(members.Contains);
        }

        listed.Should().BeGreaterThan(2000);
        found.Should().BeGreaterThan(listed * 3 / 4, "the list is written anew by .ci/ahead when much of the code has changed");
    }
}
