using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>Puts the segments of one level together into clauses.</summary>
internal ref struct LevelAssembler
{
    private const int LongestChain = 8;
    private readonly ReadOnlySpan<Unit> _units;
    private readonly PooledList<Segment> _segments;
    private readonly PooledList<Clause> _clauses;
    private readonly int _around;

    // What stands before the next verb and waits for it: the first unit, and the noun phrase that may be its subject.
    private int _waiting = -1;
    private TokenRange _waitingSubject;
    private ClauseLink _waitingLink;
    private bool _waitsBehindPreposition;

    private int _last = -1;
    private int _colon = -1;
    private int _orphan = -1;

    // Of each segment the next one of its stretch whose verb is at least so sure; -1 when none comes.
    private readonly Span<int> _nextPlain;
    private readonly Span<int> _nextTells;
    private readonly Span<int> _nextLevel;

    /// <summary>Prepares to put a level together.</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="segments">The level's segments.</param>
    /// <param name="clauses">The sentence's clauses so far; receives the level's.</param>
    /// <param name="around">The clause around the level; -1 for the outermost.</param>
    /// <param name="next">Room for three numbers a segment.</param>
    public LevelAssembler(ReadOnlySpan<Unit> units, PooledList<Segment> segments, PooledList<Clause> clauses, int around, Span<int> next)
    {
        _units = units;
        (_segments, _clauses, _around) = (segments, clauses, around);
        int count = segments.Count;
        _nextPlain = next[..count];
        _nextTells = next[count..(2 * count)];
        _nextLevel = next[(2 * count)..(3 * count)];
    }

    /// <summary>Adds the level's clauses in reading order.</summary>
    public void Assemble()
    {
        LookAhead();
        for (int s = 0; s < _segments.Count; s++)
        {
            Segment segment = _segments[s];
            if (segment.IsHard)
            {
                Open(segment, s);
            }

            if (IsVerbal(s))
            {
                AddVerbal(segment, s);
            }
            else if (Waits(s))
            {
                Wait(segment);
            }
            else if (_last >= 0 && !segment.IsHard && segment.Link == ClauseLink.Coordinate)
            {
                Extend(segment);
            }
            else
            {
                AddBare(segment, s);
            }
        }
    }

    /// <summary>
    /// Whether a segment's verb makes it a clause. A weak one behind a noun is what is said of that noun, where the segment
    /// goes on with a list: behind a verb that has told already ("gặp mặt cán bộ, nhân viên | làm công tác …"), or before a
    /// stronger one ("cán bộ, chiến sĩ | làm công tác …, nông dân đã vượt qua …").
    /// </summary>
    private bool IsVerbal(int index)
    {
        PredicateUnits predicate = _segments[index].Predicate;
        if (predicate.Weight <= PredicateWeight.Plain && IsPrepositional(_segments[index]) && _nextTells[index] >= 0)
        {
            // "Với thuận lợi đã nêu, xã …": what a preposition begins waits for the verb behind it.
            return false;
        }

        if (predicate.Weight != PredicateWeight.Plain || _segments[index].Link != ClauseLink.Coordinate
            || (predicate.Verb + 1 < _segments[index].End && _units[predicate.Verb + 1].Kind == UnitKind.Quantity))
        {
            return predicate.Exists;
        }

        return !(_waiting < 0 && _last >= 0 && _clauses[_last].IsVerbal) && !(_waiting >= 0 && _nextLevel[index] >= 0);
    }

    private void LookAhead()
    {
        for (int s = _segments.Count - 1; s >= 0; s--)
        {
            bool goesOn = s + 1 < _segments.Count && !_segments[s + 1].IsHard && _segments[s + 1].Link == ClauseLink.Coordinate;
            PredicateWeight next = goesOn ? _segments[s + 1].Predicate.Weight : PredicateWeight.None;
            _nextPlain[s] = next >= PredicateWeight.Plain ? s + 1 : goesOn ? _nextPlain[s + 1] : -1;
            _nextTells[s] = next >= PredicateWeight.Tells ? s + 1 : goesOn ? _nextTells[s + 1] : -1;
            _nextLevel[s] = next >= PredicateWeight.Level ? s + 1 : goesOn ? _nextLevel[s + 1] : -1;
        }
    }

    private void Open(Segment segment, int index)
    {
        _waiting = -1;
        _waitingSubject = default;
        _waitsBehindPreposition = false;
        _orphan = -1;
        if (segment.Link == ClauseLink.Colon && _last >= 0)
        {
            _colon = _last;
        }
        else if (index == 0)
        {
            _last = -1;
        }
    }

    /// <summary>Whether a segment without a verb belongs to the verb behind it: at the beginning, or a time before a new subject.</summary>
    private bool Waits(int index)
    {
        int next = _nextPlain[index];
        if (next < 0)
        {
            return false;
        }

        Segment segment = _segments[index];
        if (segment.Link is ClauseLink.Detail or ClauseLink.Comprise)
        {
            return false;
        }

        if (segment.IsHard || _last < 0 || _waiting >= 0
                || _clauses[_last].Link is ClauseLink.Subordinate or ClauseLink.Purpose && _clauses[_last].Parent == _around
                && _orphan == _last)
        {
            return true;
        }

        return next == index + 1 && IsAdjunct(segment.Body, segment.End) && HasSubject(_segments[next]);
    }

    private void Wait(Segment segment)
    {
        if (_waiting < 0)
        {
            (_waiting, _waitingLink) = (segment.Start, segment.Link);
        }

        // "Về y tế, văn hóa": a list behind a preposition holds no subject; a name behind it may be one. "Đáng nói hơn, xã …": none either.
        bool prepositional = IsPrepositional(segment) || (_waitsBehindPreposition && IsApposition(segment));
        _waitsBehindPreposition |= prepositional;
        if (prepositional || (_waitsBehindPreposition && !_units[segment.Body].IsName) || EndsWithTime(segment)
                || _units[segment.End - 1] is { PartOfSpeech: PartOfSpeech.Adjective } than && than.Is(WordTraits.Compare))
        {
            return;
        }

        if (_waitingSubject.Length == 0 && SubjectFinder.Phrase(_units, segment.Body, segment.End) is { Length: > 0 } phrase)
        {
            _waitingSubject = phrase;
        }
    }

    private void AddVerbal(Segment segment, int index)
    {
        PredicateUnits predicate = segment.Predicate;
        TokenRange subject = SubjectFinder.Phrase(_units, segment.Body, SubjectFinder.BeforeDoer(_units, segment.Body, predicate.Start));
        if (_waitingSubject.Length > 0)
        {
            // "Bà A, Chủ tịch B, | cho biết"; "Cán bộ, chiến sĩ và nhân dân | đã": one subject, or one list of them.
            subject = new TokenRange(_waitingSubject.Start, Math.Max(_waitingSubject.End, subject.End));
        }

        int start = segment.Start;
        if (_waiting >= 0)
        {
            // What waited begins the clause: how that hangs on the one before, the whole clause does.
            (start, segment) = (_waiting, segment with { Link = _waitingLink });
        }

        Add(segment, start, index, subject);
        _waiting = -1;
        _waitingSubject = default;
        _waitsBehindPreposition = false;
    }

    private void AddBare(Segment segment, int index)
    {
        if (segment.End > segment.Start)
        {
            Add(segment, segment.Start, index, segment.Body == segment.Start
                    ? SubjectFinder.Phrase(_units, segment.Body, segment.End) : default);
        }
    }

    private void Add(Segment segment, int start, int index, TokenRange subject)
    {
        int number = _clauses.Count;
        PredicateUnits predicate = segment.Predicate;
        int parent = ParentOf(segment);
        _clauses.Add(new Clause
        {
            Range = new TokenRange(_units[start].Start, _units[segment.End - 1].End),
            Link = segment.Link == ClauseLink.Coordinate && _last < 0 ? (index == 0 ? ClauseLink.Main : segment.Link) : segment.Link,
            Parent = parent,
            Opener = segment.Body > segment.Start ? new TokenRange(_units[segment.Start].Start, _units[segment.Body - 1].End) : default,
            Subject = subject,
            SubjectClause = subject.Length > 0 ? number : InheritedSubject(segment, parent),
            Predicate = predicate.Exists ? new TokenRange(_units[predicate.Start].Start, _units[predicate.Verb].End) : default,
            Verb = predicate.Exists ? _units[predicate.Verb].Range : default,
            Doer = DoerOf(segment),
            Traits = predicate.Traits,
        });
        if (_orphan >= 0 && segment.Link is not (ClauseLink.Subordinate or ClauseLink.Purpose) && !HangsOnOrphan(parent))
        {
            // "Khi mưa lớn, xã …": the clause behind is the one it depends on.
            _clauses[_orphan] = _clauses[_orphan] with { Parent = number };
            _orphan = -1;
        }
        else if (_orphan < 0 && _last < 0 && segment.Link is ClauseLink.Subordinate or ClauseLink.Purpose)
        {
            _orphan = number;
        }

        _last = number;
    }

    // "Sau khi cơ quan A cho rằng | mình không sai": what hangs on the dependent clause bears it not in turn; parents never go in a circle.
    private bool HangsOnOrphan(int clause)
    {
        int steps = 0;
        while (clause >= 0 && clause != _orphan && steps < LongestChain)
        {
            clause = _clauses[clause].Parent;
            steps++;
        }

        return clause == _orphan || steps == LongestChain;
    }

    private TokenRange DoerOf(Segment segment)
    {
        PredicateUnits predicate = segment.Predicate;
        if (!predicate.Exists)
        {
            return default;
        }

        if (predicate.AfterAuxiliaries < predicate.Verb)
        {
            return new TokenRange(_units[predicate.AfterAuxiliaries].Start, _units[predicate.Verb - 1].End);
        }

        int by = SubjectFinder.BeforeDoer(_units, segment.Body, predicate.Start);
        return by + 1 < predicate.Start ? new TokenRange(_units[by + 1].Start, _units[predicate.Start - 1].End) : default;
    }

    private int ParentOf(Segment segment) => segment.Link switch
    {
        ClauseLink.Colon => _colon >= 0 ? _colon : _around,
        ClauseLink.Item => _colon >= 0 ? _colon : _around,
        ClauseLink.Main or ClauseLink.Bracket or ClauseLink.Quotation => _around,
        ClauseLink.Coordinate => _last >= 0 ? Shared(_last) : _around,
        _ => _last >= 0 ? _last : _around,
    };

    // A clause of equal rank hangs where the one before does; behind a dependent one, where that one's own does.
    private int Shared(int clause) =>
        _clauses[clause].Link is ClauseLink.Subordinate or ClauseLink.Purpose && _clauses[clause].Parent >= 0
        && _clauses[clause].Parent != _around
        ? _clauses[_clauses[clause].Parent].Parent
        : _clauses[clause].Parent;

    private int InheritedSubject(Segment segment, int parent)
    {
        if (segment.Link is ClauseLink.Coordinate or ClauseLink.Purpose or ClauseLink.Comprise && _last >= 0)
        {
            return _clauses[_last].SubjectClause;
        }

        return segment.Link is ClauseLink.Colon or ClauseLink.Item && parent >= 0 && segment.Predicate.Exists
            ? _clauses[parent].SubjectClause : -1;
    }

    private void Extend(Segment segment)
    {
        Clause last = _clauses[_last];
        _clauses[_last] = last with { Range = new TokenRange(last.Range.Start, _units[segment.End - 1].End) };
    }

    private bool HasSubject(Segment segment) => SubjectFinder.Phrase(_units, segment.Body, segment.Predicate.Start).Length > 0
        || (segment.Predicate.Traits & WordTraits.Quantity) != 0;

    // "Theo ông Lê Văn A | - | Chủ tịch UBND xã B, …": who the person is.
    private bool IsApposition(Segment segment) =>
        segment.Start > 1 && _units[segment.Body].Kind == UnitKind.Post && _units[segment.Start - 2].Kind == UnitKind.Person;

    private bool IsPrepositional(Segment segment) => segment.Body < _units.Length && _units[segment.Body].Kind == UnitKind.Word
        && (_units[segment.Body].PartOfSpeech == PartOfSpeech.Preposition
            || _units[segment.Body].Is(WordTraits.About | WordTraits.Receiver));

    // "Lũy kế 9 tháng", "Kết thúc năm 2023": a time with its noun.
    private bool EndsWithTime(Segment segment) => _units[segment.End - 1].Kind == UnitKind.Date;

    // "năm 2023", "trong 9 tháng": a time and nothing else.
    private bool IsAdjunct(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_units[i].Kind != UnitKind.Date && _units[i].PartOfSpeech is not (PartOfSpeech.Preposition or PartOfSpeech.Adverb))
            {
                return false;
            }
        }

        return end > start;
    }
}
