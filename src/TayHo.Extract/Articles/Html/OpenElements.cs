namespace TayHo.Extract.Articles.Html;

/// <summary>
/// The stack of open elements and the list of formatting elements as the HTML standard's tree construction moves them
/// (13.2.6), told by tags alone. Where the standard's answer hangs on more than the tags, the element stays: the depth here
/// is never less than a tree builder's, but for the formatting elements that it reopens.
/// </summary>
internal sealed class OpenElements
{
    /// <summary>The standard lets an end tag move a formatting element down through so many blocks.</summary>
    private const int MostBlocksMoved = 8;

    private readonly List<Entry> _open = [];
    private readonly List<Formatting> _formatting = [];
    private int _formattingMarkers;
    private int _tables;
    private int _selects;
    private int _nextId;

    /// <summary>The number of open elements.</summary>
    public int Depth => _open.Count;

    /// <summary>The number of formatting elements that may be reopened.</summary>
    public int Styles => _formatting.Count - _formattingMarkers;

    /// <summary>The number of tables that are open.</summary>
    public int Tables => _tables;

    /// <summary>Whether a select is open, in which hardly a tag counts.</summary>
    public bool InSelect => _selects > 0;

    /// <summary>Whether a form is open, inside which another start tag of one counts for nothing.</summary>
    public bool InForm { get; private set; }

    /// <summary>Whether what comes now and is no part of a table would be put before the table.</summary>
    public bool InTableBare => _open.Count > 0
        && (_open[^1].Name == "table" || ((_open[^1].Rules & TagRules.TablePart) != 0 && (_open[^1].Rules & TagRules.Scope) == 0));

    /// <summary>A start tag; what it closes is closed, the element itself is open unless it has no content or counts nowhere
    /// here.</summary>
    public void Start(string name, TagRules rules)
    {
        if ((rules & TagRules.TablePart) != 0)
        {
            StartTablePart(name, rules);
            return;
        }

        if (name == "form")
        {
            InForm = true;
            if (Innermost() is >= 0 and var part && (_open[part].Rules & TagRules.Marker) == 0)
            {
                // Between the parts of a table a form holds nothing.
                return;
            }
        }

        CloseForStart(name, rules);
        if ((rules & (TagRules.Void | TagRules.Raw | TagRules.Root)) == 0)
        {
            Push(name, rules);
        }
    }

    /// <summary>An end tag.</summary>
    public void End(string name, TagRules rules)
    {
        if ((rules & (TagRules.Void | TagRules.Raw | TagRules.Root)) != 0)
        {
            return;
        }

        if ((rules & TagRules.Style) != 0)
        {
            EndStyle(name);
        }
        else if ((rules & TagRules.TablePart) != 0)
        {
            EndTablePart(name, rules);
        }
        else
        {
            int at = name switch
            {
                "table" => FindName(name, TagRules.None),
                "select" => FindName(name, TagRules.Scope),
                "p" => FindName(name, TagRules.Scope, "button", "select"),
                "li" => FindName(name, TagRules.Scope, "ol", "ul", "select"),
                "form" or "dd" or "dt" => FindName(name, TagRules.Scope, "select"),
                _ when (rules & TagRules.Heading) != 0 => FindHeading(),
                _ when (rules & TagRules.Block) != 0 => FindName(name, TagRules.Scope, "select"),
                _ => FindName(name, TagRules.Special | TagRules.Scope),
            };
            InForm &= name != "form";
            Finish(at, name, rules);
        }
    }

    private void Finish(int at, string name, TagRules rules)
    {
        if (at < 0)
        {
            return;
        }

        if (name == "form" && at < _open.Count - 1)
        {
            // A form's end closes nothing that is open inside it.
            return;
        }

        bool inCell = name == "table" && Innermost() > at && (_open[Innermost()].Rules & TagRules.Marker) != 0;
        PopTo(at);
        if (inCell || (rules & TagRules.Marker) != 0)
        {
            ForgetToMarker();
        }
    }

    private void CloseForStart(string name, TagRules rules)
    {
        if (name == "li")
        {
            CloseItem("li", "li");
        }
        else if (name is "dd" or "dt")
        {
            CloseItem("dd", "dt");
        }

        if ((rules & TagRules.ClosesParagraph) != 0 && FindName("p", TagRules.Scope, "button", "select") is >= 0 and var paragraph)
        {
            PopTo(paragraph);
        }

        if (_open.Count == 0)
        {
            return;
        }

        Entry top = _open[^1];
        bool sibling = ((rules & TagRules.Heading) != 0 && (top.Rules & TagRules.Heading) != 0)
            || (name is "option" or "optgroup" && top.Name == "option");
        if (sibling)
        {
            PopTo(_open.Count - 1);
        }
        else if (name == "table" && InTableBare)
        {
            PopTo(FindName("table", TagRules.None));
        }
        else if (name is "a" or "nobr" && LastFormatting(name) >= 0)
        {
            EndStyle(name);
        }
    }

    private void CloseItem(string one, string other)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            Entry entry = _open[i];
            if (entry.Name == one || entry.Name == other)
            {
                PopTo(i);
                return;
            }

            if ((entry.Rules & (TagRules.Special | TagRules.Scope)) != 0 && entry.Name is not ("address" or "div" or "p"))
            {
                return;
            }
        }
    }

    private void StartTablePart(string name, TagRules rules)
    {
        int at = Innermost();
        if (at < 0)
        {
            return;
        }

        if ((_open[at].Rules & TagRules.Marker) != 0)
        {
            PopTo(at);
            ForgetToMarker();
            at = Innermost();
        }

        bool cell = name is "td" or "th", row = name == "tr";
        if (_open[at].Name == "tr" && !cell)
        {
            PopTo(at);
            at = Innermost();
        }

        if (_open[at].Name is "tbody" or "thead" or "tfoot" && !cell && !row)
        {
            PopTo(at);
            at = Innermost();
        }

        PopTo(at + 1);
        if ((cell || row) && _open[at].Name == "table")
        {
            Push("tbody", TagRules.TablePart | TagRules.Special);
        }

        if (cell && _open[^1].Name != "tr")
        {
            Push("tr", TagRules.TablePart | TagRules.Special);
        }

        if (name is not ("col" or "colgroup"))
        {
            Push(name, rules);
        }
    }

    private void EndTablePart(string name, TagRules rules)
    {
        int inner = Innermost();
        if (inner < 0 || (_open[inner].Name == "caption" && name != "caption"))
        {
            return;
        }

        int at = inner;
        while (at >= 0 && _open[at].Name != name && _open[at].Name != "table")
        {
            at--;
        }

        if (at < 0 || _open[at].Name != name || ((rules & TagRules.Marker) != 0 && at != inner))
        {
            return;
        }

        bool closesCell = (_open[inner].Rules & TagRules.Marker) != 0;
        PopTo(at);
        if (closesCell)
        {
            ForgetToMarker();
        }
    }

    /// <summary>The standard's adoption agency, as far as the stack goes.</summary>
    private void EndStyle(string name)
    {
        int last = LastFormatting(name);
        if (last < 0)
        {
            int plain = FindName(name, TagRules.Special | TagRules.Scope);
            if (plain >= 0)
            {
                PopTo(plain);
            }

            return;
        }

        Formatting formatting = _formatting[last];
        int at = -1, blocks = 0;
        for (int i = _open.Count - 1; i >= Math.Min(formatting.Floor, _open.Count); i--)
        {
            Entry entry = _open[i];
            if (entry.Id == formatting.Id)
            {
                at = i;
                break;
            }

            if ((entry.Rules & TagRules.Scope) != 0 || entry.Name == "select")
            {
                // Out of scope: the tag counts for nothing where the element is open, and who can tell whether it was reopened.
                return;
            }

            blocks += (entry.Rules & TagRules.Special) != 0 ? 1 : 0;
        }

        if (blocks >= MostBlocksMoved)
        {
            return;
        }

        _formatting.RemoveAt(last);
        if (at >= 0 && blocks == 0)
        {
            PopTo(at);
        }
    }

    private int LastFormatting(string name)
    {
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i].Name is not null; i--)
        {
            if (_formatting[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void Push(string name, TagRules rules)
    {
        _open.Add(new Entry(name, rules, ++_nextId));
        Count(name, 1);
        if ((rules & TagRules.Marker) != 0)
        {
            _formatting.Add(default);
            _formattingMarkers++;
        }
        else if ((rules & TagRules.Style) != 0)
        {
            _formatting.Add(new Formatting(name, _nextId, _open.Count - 1));
        }
    }

    private void Count(string name, int by)
    {
        _tables += name == "table" ? by : 0;
        _selects += name == "select" ? by : 0;
    }

    private void PopTo(int count)
    {
        for (int i = count; i < _open.Count; i++)
        {
            Count(_open[i].Name, -1);
        }

        _open.RemoveRange(count, _open.Count - count);
        for (int i = _formatting.Count - 1; i >= 0; i--)
        {
            if (_formatting[i].Floor > count)
            {
                _formatting[i] = _formatting[i] with { Floor = count };
            }
        }
    }

    private void ForgetToMarker()
    {
        while (_formatting.Count > 0)
        {
            bool marker = _formatting[^1].Name is null;
            _formatting.RemoveAt(_formatting.Count - 1);
            if (marker)
            {
                _formattingMarkers--;
                return;
            }
        }
    }

    /// <summary>The innermost table or part of one.</summary>
    private int Innermost()
    {
        for (int i = _open.Count - 1; i >= 0 && _tables > 0; i--)
        {
            if (_open[i].Name == "table" || (_open[i].Rules & TagRules.TablePart) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int FindHeading()
    {
        for (int i = _open.Count - 1; i >= 0 && (_open[i].Rules & TagRules.Scope) == 0 && _open[i].Name != "select"; i--)
        {
            if ((_open[i].Rules & TagRules.Heading) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The innermost open element of a name, before any that bounds the search.</summary>
    private int FindName(string name, TagRules bounds, params ReadOnlySpan<string> boundNames)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                return i;
            }

            if ((_open[i].Rules & bounds) != 0 || boundNames.Contains(_open[i].Name))
            {
                return -1;
            }
        }

        return -1;
    }

    private readonly record struct Entry(string Name, TagRules Rules, int Id);

    /// <summary>A formatting element, or a marker when it has no name; Floor is the least depth it stands or may be reopened at.</summary>
    private readonly record struct Formatting(string? Name, int Id, int Floor);
}
