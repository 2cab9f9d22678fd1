using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Quotes;

/// <summary>Gives each quotation its speaker; one whose speaker the article never names is none.</summary>
internal sealed class QuoteStep : IResolutionStep
{
    private const int LongestWink = 4;
    private const int LongestNoun = 4;
    private const WordTraits Finite = WordTraits.Past | WordTraits.Future | WordTraits.Negative | WordTraits.Modal | WordTraits.Copula
        | WordTraits.Passive | WordTraits.Existence | WordTraits.Lasting;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        TaggedText text = context.Text;
        var speakers = new SpeakerFinder(context);
        foreach (QuoteMention mention in context.Mentions.Quotes)
        {
            if (mention.Mode == QuoteMode.Reported && NamesOnly(text, mention))
            {
                continue;
            }

            (PersonRecord? person, string? words) = speakers.Find(mention);
            if (person is null && words is null)
            {
                continue;
            }

            ValueList<Evidence> evidence = text.EvidenceListOf(mention.Range);
            var record = new QuoteRecord
            {
                Id = RecordId.Of('q', context.Quotes.Count + 1),
                Speaker = person?.Id,
                SpeakerName = person?.Name ?? words,
                Text = evidence[0].Text.Trim(),
                Mode = mention.Mode,
                Verb = mention.Verb is { } verb ? SyllableFolding.NormalizeTones(text.Slice(verb).ToString()).ToLowerInvariant() : null,
                Rule = mention.Rule,
                Evidence = evidence,
            };
            context.Quotes.Add(new Resolved<QuoteRecord>(record, [mention.Range]));
        }
    }

    // "lưu ý, | các xã cần rà soát", "lưu ý | huyện A thực hiện đúng quy định": what is wanted and not told as it is.
    private static bool IsOrder(TaggedText text, TokenRange words)
    {
        bool order = false;
        foreach (Clause clause in text.Syntax(text.SentenceOf(words.Start)).Clauses)
        {
            if (clause.IsVerbal && clause.Predicate.Start >= words.Start && clause.Predicate.End <= words.End)
            {
                for (int i = clause.Predicate.Start; i < clause.Predicate.End; i++)
                {
                    if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") == "wanted")
                    {
                        return true;
                    }
                }

                order = WordLookup.Has(text, words.Start, WordTraits.Plural)
                    || text.IsMarked(words.Start, TokenMarks.Organization | TokenMarks.Place)
                    || text.TryMatch(words.Start, LexiconClass.PlaceType, out _);
                if (clause.Is(WordTraits.Past | WordTraits.Future | WordTraits.Lasting | WordTraits.Copula | WordTraits.Modal))
                {
                    return false;
                }
            }
        }

        return order;
    }

    // "tiết lộ | những chi tiết mà kỹ sư đưa vào": many things with what is said of them, in the verb's own clause.
    private static bool IsObject(SentenceSyntax syntax, Unit first)
    {
        int unit = syntax.UnitAt(first.Start);
        bool many = first.PartOfSpeech == PartOfSpeech.Determiner;
        if (first.PartOfSpeech == PartOfSpeech.Noun && syntax.TryAfter(unit, out int about) && syntax.Units[about].Is(WordTraits.About))
        {
            return true; // "tiết lộ | thông tin về …"
        }

        for (int steps = 0; many && steps < LongestNoun && syntax.TryAfter(unit, out unit); steps++)
        {
            if (syntax.Units[unit] is { PartOfSpeech: PartOfSpeech.Conjunction } relative && relative.Is(WordTraits.Content))
            {
                return true;
            }
        }

        return false;
    }

    // "thông báo | kế hoạch tuyển dụng công chức", "thông báo | từ chức": a verb that may have a thing as its object brings words only
    // where they say something of somebody.
    private static bool NamesOnly(TaggedText text, QuoteMention mention)
    {
        if (mention.Verb is not { } verb || !text.TryMatch(verb.Start, LexiconClass.SpeechVerb, out LexiconMatch speech))
        {
            return false;
        }

        if (speech.Entry.Attribute("act") == "advice")
        {
            return IsOrder(text, mention.Range);
        }

        if (verb.End != mention.Range.Start || speech.Entry.Attribute("link") != "clause")
        {
            return false;
        }

        SentenceSyntax syntax = text.Syntax(text.SentenceOf(verb.Start));
        Unit first = syntax.Units[syntax.UnitAt(mention.Range.Start)];
        bool adjunct = text.TryMatch(first.Start, LexiconClass.ClauseStart, out LexiconMatch opening) && opening.End >= first.End
            && opening.Entry.Attribute("opens") == "adjunct";
        bool marked = false;
        for (int i = mention.Range.Start; i < mention.Range.End; i++)
        {
            // "chỉ ra loạt sai phạm ở lô đất “vàng”": marks around a word or two quote nothing.
            marked |= (text.Is(i, '"') || text.Is(i, '“')) && text.Brackets.PartnerOf(i) is var partner
                && (partner < 0 || Math.Abs(partner - i) > LongestWink);
        }

        if (adjunct || marked || first.IsBeforeVerb || first.Is(WordTraits.Existence | WordTraits.Copula | WordTraits.Negative)
                || first.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Conjunction)
        {
            return false;
        }

        if (syntax.ClauseAt(first.Start) == syntax.ClauseAt(verb.Start) && IsObject(syntax, first))
        {
            return true;
        }

        foreach (Clause clause in syntax.Clauses)
        {
            // "thông báo | sẽ dừng xe", "… | tuyến số 3 tạm dừng": told as done or to come, or of a subject.
            bool within = clause.IsVerbal && clause.Predicate.Start >= mention.Range.Start && clause.Predicate.End <= mention.Range.End;
            bool subject = clause.Subject.Length > 0 && clause.Subject.Start >= mention.Range.Start
                && !text.TryMatch(clause.Subject.Start, LexiconClass.DocumentType, out _)
                && !(clause.Subject.Start == mention.Range.Start && first.Is(WordTraits.Nominal));
            if (within && (subject || clause.Is(Finite)))
            {
                return false;
            }
        }

        return true;
    }
}
