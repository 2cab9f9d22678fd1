using System.CommandLine;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>completion SHELL: a script with which a shell completes verbs, options and their values.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _tayho() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(tayho "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _tayho tayho
        """;

    private const string Zsh = """
        _tayho() {
          local completions=("${(@f)$(tayho "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a completions
          _files
        }
        compdef _tayho tayho
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName tayho -ScriptBlock {
          param($word, $line, $position)
          tayho "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var shell = new Argument<string>("SHELL");
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion") { shell };
        command.SetAction(parsed => host.OutputWriter.WriteLine((parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell }).ReplaceLineEndings("\n")));
        return command;
    }
}
