using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Documents;

/// <summary>
/// Turns citations into one record a document: gives each its issuer and date from what stands beside it, drops those that
/// would need an issuer and have none, and joins short forms ("Nghị quyết 57", "Nghị định này") with the full one.
/// </summary>
internal sealed class DocumentStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        if (context.Mentions.Documents.Count == 0)
        {
            return;
        }

        var documents = new List<Draft>();
        var last = new Dictionary<string, Draft>(StringComparer.Ordinal);
        List<(DocumentMention Mention, Draft Draft)> read =
            [.. context.Mentions.Documents.Where(m => !m.PointsBack).Select(m => (m, Complete(context, m)))];
        ShareIssuers(context.Text, read);
        int next = 0;
        foreach (DocumentMention mention in context.Mentions.Documents)
        {
            context.Text.ThrowIfStopped();
            if (mention.PointsBack)
            {
                last.GetValueOrDefault(mention.Type)?.Add(mention.Range, context);
                continue;
            }

            Draft draft = read[next++].Draft;
            if ((mention.NeedsIssuer && draft.Issuer is null) || (mention.NeedsDate && draft.Date is null))
            {
                continue;
            }

            if (Known(documents, draft) is { } known)
            {
                known.Merge(draft);
            }
            else
            {
                documents.Add(draft);
                last[draft.Type] = draft;
            }
        }

        foreach (Draft draft in documents)
        {
            string id = RecordId.Of('c', context.Documents.Count + 1);
            context.Documents.Add(new Resolved<DocumentRecord>(draft.ToRecord(id), draft.Ranges));
        }
    }

    private static Draft Complete(ResolutionContext context, DocumentMention mention)
    {
        mention = WithAuthor(context.Text, mention);
        TokenRange? issuer = mention.Issuer ?? IssuerReader.ReadAt(context, mention.IssuerAt)
            ?? IssuerReader.ReadBefore(context, mention.Range.Start) ?? IssuerElsewhere(context, mention);
        int end = Math.Max(mention.Range.End, mention.Title is { } title ? title.End : 0);
        if (end < context.Text.Count && end > mention.Range.End && ClosesQuote(context.Text, end))
        {
            end++;
        }

        var range = new TokenRange(mention.Range.Start, end);
        DateRecord? issued = IssuingClause.Date(context, mention, range);
        var draft = new Draft
        {
            IsIssued = issued is not null,
            Type = mention.Type,
            Number = mention.Number,
            Term = mention.Term,
            Title = mention.Title is { } t ? SyllableFolding.NormalizeTones(context.Text.Slice(t).ToString().Trim()) : null,
            Issuer = issuer is { } i ? SyllableFolding.NormalizeTones(context.Text.Slice(i).ToString()) : null,
            Date = DateIn(context, mention, issuer) ?? mention.Year ?? Day(issued),
            Rule = mention.Rule,
        };
        draft.Add(range, context);
        return draft;
    }

    // "Di chúc Chủ tịch Hồ Chí Minh": what stands for a title names the author. "… về khiếu nại của công dân | vào tháng 9-2018" ends
    // before its date.
    private static DocumentMention WithAuthor(TaggedText text, DocumentMention mention)
    {
        if (mention.Title is not { Length: > 0 } title)
        {
            return mention;
        }

        bool post = text.IsMarked(title.Start, TokenMarks.Post | TokenMarks.Person) || text.TryMatch(title.Start, LexiconClass.Post, out _);
        if (mention.Rule == "document.law" && post
                && (text.IsMarked(title.End - 1, TokenMarks.Person) || text.Tokens[title.End - 1].IsCapitalized))
        {
            return mention with { Title = null, Issuer = title };
        }

        int end = title.End;
        while (end > title.Start + 2 && text.IsMarked(end - 1, TokenMarks.Date))
        {
            end--;
        }

        bool dated = end < title.End && text.TryMatch(end - 1, LexiconClass.PostLink, out LexiconMatch at)
            && at.Entry.Attribute("date") == "at";
        // "đạt chuẩn … vào năm 2025" is an aim.
        return dated && end > title.Start + 3 && title.End - end > 2
            ? mention with { Title = new TokenRange(title.Start, end - 1), Range = mention.Range.End > end - 1
                ? new TokenRange(mention.Range.Start, end - 1) : mention.Range } : mention;
    }

    private static string? Day(DateRecord? date) =>
        date?.Value is { } value && value.IndexOf('T', StringComparison.Ordinal) is var time and > 0 ? value[..time] : date?.Value;

    // "Quy định 102 … được … thay mặt Bộ Chính trị ký ban hành"; "được UBND tỉnh phê duyệt tại Quyết định số 21".
    private static TokenRange? IssuerElsewhere(ResolutionContext context, DocumentMention mention)
    {
        TaggedText text = context.Text;
        if (IssuingClause.DoerEnd(text, mention) is var doer and > 0)
        {
            return IssuerReader.ReadUntil(context, doer, doer);
        }

        bool by = text.TryMatchBefore(mention.Range.Start, LexiconClass.PlacePreposition, out LexiconMatch at);
        return by && text.TryMatchBefore(at.Start, LexiconClass.DocumentMarker, out LexiconMatch verb) && verb.Entry.Value == "issue"
            ? IssuerReader.ReadUntil(context, verb.Start, verb.Start) : null;
    }

    // "các Nghị quyết 80, Nghị quyết 30a và Chương trình … của Chính phủ"; "ban hành nghị quyết về … và nghị quyết về nhân sự": a list
    // shares its issuer.
    private static void ShareIssuers(TaggedText text, List<(DocumentMention Mention, Draft Draft)> read)
    {
        for (int i = 1; i < read.Count; i++)
        {
            Draft last = read[i - 1].Draft, draft = read[i].Draft;
            if (draft.Issuer is null && last.Issuer is not null && read[i - 1].Mention.IssuerAt < 0 && read[i].Mention.Issuer is null
                    && IsNext(text, read[i - 1].Draft, read[i].Draft))
            {
                draft.Issuer = last.Issuer;
                draft.Date ??= last.IsIssued ? last.Date : null;
            }
        }

        int[] firsts = new int[read.Count];
        for (int i = 1; i < read.Count; i++)
        {
            firsts[i] = IsNext(text, read[i - 1].Draft, read[i].Draft) ? firsts[i - 1] : i;
        }

        for (int i = read.Count - 2; i >= 0; i--)
        {
            bool isListed = firsts[i + 1] != i + 1;
            bool many = text.TryMatchBefore(read[firsts[i]].Draft.Ranges[0].Start, LexiconClass.DocumentMarker, out LexiconMatch plural)
                && plural.Entry.Value == "plural";
            if (many && isListed && read[i].Draft.Issuer is null && read[i + 1].Draft.Issuer is { } issuer && read[i].Mention.IssuerAt < 0)
            {
                read[i].Draft.Issuer = issuer;
            }
        }
    }

    private static bool IsNext(TaggedText text, Draft before, Draft after)
    {
        int end = before.Ranges[0].End, start = after.Ranges[0].Start;
        return start == end + 1 && (text.Is(end, ',')
                || (text.TryMatch(end, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"));
    }

    private static bool ClosesQuote(TaggedText text, int token) => text.Is(token, '”') || text.Is(token, '"') || text.Is(token, '»');

    // The date stands right behind number or issuer: "Nghị quyết số 57-NQ/TW ngày 22.12.2024 của Bộ Chính trị".
    // A day with its time of day is the meeting's ("kết quả thực hiện Kết luận 21 của Bộ Chính trị sáng 12-1"), a year in the clause
    // behind the issuer ("như chủ đề năm 2019") another thing's.
    private static string? DateIn(ResolutionContext context, DocumentMention mention, TokenRange? issuer)
    {
        if (mention.Title is { } named && named.Start >= mention.Range.End && BehindTitle(context, named.End) is { } told)
        {
            return told;
        }

        int stop = mention.Title is { } title && title.Start >= mention.Range.End ? title.Start : mention.TailEnd;
        for (int i = context.FirstDateFrom(mention.Range.End); i < context.Dates.Count; i++)
        {
            Resolved<DateRecord> date = context.Dates[i];
            TokenRange at = date.First;
            if (at.Start <= mention.Range.End + 22 && at.End <= stop + 1
                    && date.Record is { Kind: DateKind.Date or DateKind.Time, DayPart: null }
                && IsOfDocument(context.Text, mention, issuer, at))
            {
                return Day(date.Record);
            }

            if (at.Start > stop)
            {
                break;
            }
        }

        return null;
    }

    // Behind the issuer a date may be the issuer's: it stands right behind it or behind a word of issuing.
    private static bool IsOfDocument(TaggedText text, DocumentMention mention, TokenRange? issuer, TokenRange date) =>
        issuer is not { } body || body.End <= mention.Range.End || date.Start <= mention.Range.End + 3
        || (date.Start >= body.End && date.Start <= body.End + 4 && IsBeside(text, body.End, date.Start)) || date.End <= body.Start
        || (text.TryMatchBefore(date.Start, LexiconClass.DocumentMarker, out LexiconMatch signed) && signed.Entry.Value == "issue");

    // "Thông báo 12 về kết quả đo đạc | vào tháng 9-2018"; a bare year is an aim.
    private static string? BehindTitle(ResolutionContext context, int token)
    {
        bool on = context.Text.TryMatch(token, LexiconClass.PostLink, out LexiconMatch at) && at.Entry.Attribute("date") == "at";
        int next = on ? context.FirstDateFrom(at.End) : context.Dates.Count;
        return next < context.Dates.Count && context.Dates[next] is { Record: { Kind: DateKind.Date, DayPart: null } date } mention
            && mention.First.Start == at.End
            && date.TryGetEdtf(out EdtfValue value) && value.Start?.Month is not null ? Day(date) : null;
    }

    // Only marks and words of dates and of signing stand between: "của Quốc hội, ngày 5/5", not "của Quốc hội như chủ đề năm 2019".
    private static bool IsBeside(TaggedText text, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            if (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker))
            {
                i = marker.End;
            }
            else if (!text.Tokens[i].IsWord || text.TryMatch(i, LexiconClass.FunctionWord, out _))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last document that is the same, among as many as an article may cite.</summary>
    private static Draft? Known(List<Draft> documents, Draft draft)
    {
        const int MostLookedAt = 300;
        int from = Math.Max(0, documents.Count - MostLookedAt);
        int at = documents.FindLastIndex(documents.Count - 1, documents.Count - from, d => d.IsSame(draft));
        return at < 0 ? null : documents[at];
    }

    private sealed class Draft
    {
        private readonly List<Evidence> _evidence = [];
        private string? _issuer;
        private string? _title;
        private string? _issuerKey;
        private string? _titleKey;
        private string[] _titleWords = [];
        private string[] _sortedWords = [];

        public required string Type { get; init; }

        public string? Number { get; set; }

        public string? Term { get; set; }

        public string? Title
        {
            get => _title;
            set => (_title, _titleKey) = (value, null);
        }

        public string? Issuer
        {
            get => _issuer;
            set => (_issuer, _issuerKey) = (value, null);
        }

        public string? Date { get; set; }

        /// <summary>Whether a clause tells when it was issued.</summary>
        public bool IsIssued { get; init; }

        public required string Rule { get; init; }

        public List<TokenRange> Ranges { get; } = [];

        public void Add(TokenRange range, ResolutionContext context)
        {
            Ranges.Add(range);
            _evidence.Add(context.Text.EvidenceOf(range));
        }

        public bool IsSame(Draft other)
        {
            if (Type != other.Type)
            {
                return false;
            }

            if (Number is not null && other.Number is not null)
            {
                return SameNumber(Number, other.Number) && Agree(Term, other.Term);
            }

            if (Number is not null || other.Number is not null)
            {
                // A law cited by its name and, once, by its number too.
                return Title is not null && other.Title is not null && SameTitle(other);
            }

            if (Title is not null && other.Title is not null)
            {
                return Agree(Date, other.Date) && SameTitle(other);
            }

            if (Term is not null || other.Term is not null)
            {
                return Term == other.Term;
            }

            if (Rule == "document.law")
            {
                return Date == other.Date;
            }

            return Agree(Title, other.Title) && Issuer is not null && other.Issuer is not null && SameBody(IssuerKey(), other.IssuerKey());
        }

        public void Merge(Draft other)
        {
            Number = Number is null || other.Number?.Length > Number.Length ? other.Number ?? Number : Number;
            Term ??= other.Term;
            Title = Title is null || (other.Title is not null && Number is null && other.Title.Length > Title.Length) ? other.Title : Title;
            Issuer = Issuer is null || (other.Issuer is { } fuller && fuller.Length > Issuer.Length
                    && SameBody(IssuerKey(), other.IssuerKey())) ? other.Issuer ?? Issuer : Issuer;
            Date ??= other.Date;
            Ranges.AddRange(other.Ranges);
            _evidence.AddRange(other._evidence);
        }

        public DocumentRecord ToRecord(string id) => new()
        {
            Id = id, Type = Type, Number = Number, Term = Term, Title = Title, Issuer = Issuer, Date = Date, Rule = Rule,
                Evidence = _evidence,
        };

        private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

        // A short form ("57") is the full one's ("57-NQ/TW") first digits.
        private static bool SameNumber(string a, string b)
        {
            if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            (string shorter, string longer) = a.Length < b.Length ? (a, b) : (b, a);
            return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiDigit(longer[shorter.Length])
                && !shorter.Contains('-', StringComparison.Ordinal)
                && longer[shorter.Length] is '/' or '-' or '.';
        }

        /// <summary>
        /// The same words; of what is no law also a title that the second mention shortens or rewords at its end, or whose first verb it
        /// leaves out. Every citation is compared with many: its words are folded once.
        /// </summary>
        private bool SameTitle(Draft other)
        {
            if (TitleKey() == other.TitleKey())
            {
                return true;
            }

            string[] left = _titleWords, right = other._titleWords;
            int shorter = Math.Min(left.Length, right.Length);
            if (Rule == "document.law" || shorter < 3 || (left[0] != right[0] && left[^1] != right[^1]))
            {
                return false;
            }

            int shared = Shared(_sortedWords, other._sortedWords);
            return (left[0] == right[0] && shared >= shorter * 0.8) || (left[^1] == right[^1] && shared == shorter);
        }

        /// <summary>How many words of one list are in another, each as often as it stands there; both are sorted.</summary>
        private static int Shared(string[] one, string[] other)
        {
            int shared = 0;
            for (int i = 0, j = 0; i < one.Length && j < other.Length;)
            {
                int order = string.CompareOrdinal(one[i], other[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }

            return shared;
        }

        private string TitleKey()
        {
            if (_titleKey is null)
            {
                _titleKey = SyllableFolding.FoldKey(_title!);
                _titleWords = _titleKey.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                _sortedWords = [.. _titleWords];
                Array.Sort(_sortedWords, StringComparer.Ordinal);
            }

            return _titleKey;
        }

        private string IssuerKey() => _issuerKey ??= SyllableFolding.FoldKey(_issuer!);

        // "cục Thuế" is "cục Thuế TP. Đà Nẵng" again.
        private static bool SameBody(string a, string b)
        {
            (string shorter, string longer) = a.Length < b.Length ? (a, b) : (b, a);
            return longer.StartsWith(shorter, StringComparison.Ordinal)
                && (longer.Length == shorter.Length || longer[shorter.Length] == ' ');
        }
    }
}
