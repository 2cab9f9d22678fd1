namespace TayHo.Extract.Text;

/// <summary>
/// Numbers the token forms that the lexicons hold: lower-cased, tone-normalised, dashes and quotes unified.
/// Built once, then read by many threads; id 0 is "no lexicon holds this".
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<string> _forms = [""];
    private int[] _buckets = new int[1024];
    private int[] _next = new int[1024];
    private uint[] _hashes = new uint[1024];
    private readonly HashSet<int> _abbreviations = [];
    private readonly HashSet<int> _numbered = [];
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    // Ids by their packed form's hash, with some of its bits above them; the packed forms themselves lie by their ids.
    private uint[] _slots = new uint[1024];
    private uint[] _usual = new uint[1];
    private ulong[] _packed = new ulong[1024];
    private int _lastCode;
    private int _used;

    /// <summary>So many letters, of <see cref="CodeBits"/> bits each, are one 64-bit key.</summary>
    public const int Packed = 7;

    /// <summary>A letter's code has so many bits.</summary>
    public const int CodeBits = 9;

    private const int MostLetters = 511;

    // An id is below this.
    private const int IdBits = 24;

    /// <summary>A vocabulary of no forms.</summary>
    public Vocabulary()
    {
    }

    /// <summary>A copy that grows by itself, with the same ids.</summary>
    public Vocabulary(Vocabulary other)
    {
        _forms = [.. other._forms];
        _buckets = [.. other._buckets];
        _next = [.. other._next];
        _hashes = [.. other._hashes];
        _abbreviations = [.. other._abbreviations];
        _numbered = [.. other._numbered];
        _codes = [.. other._codes];
        _slots = [.. other._slots];
        _usual = other._usual;
        _packed = [.. other._packed];
        (_lastCode, _used) = (other._lastCode, other._used);
    }

    /// <summary>The number of ids, 0 included.</summary>
    public int Count => _forms.Count;

    /// <summary>The form behind an id.</summary>
    public string this[int id] => _forms[id];

    /// <summary>The id of a form that is already folded (see <see cref="Tokenizer"/>); 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> folded, uint hash)
    {
        for (int id = _buckets[hash & (uint)(_buckets.Length - 1)]; id != 0; id = _next[id])
        {
            if (_hashes[id] == hash && folded.SequenceEqual(_forms[id]))
            {
                return id;
            }
        }

        return 0;
    }

    /// <summary>The id of a form as it stands in a lexicon or in code; folds it first. 0 when unknown.</summary>
    public int Find(string form)
    {
        string folded = SyllableFolding.FoldKey(form);
        return Find(folded, Hash(folded));
    }

    /// <summary>The id of a folded form: nearly every syllable is short enough to be compared as one number.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length > Packed)
        {
            return Find(folded, Hash(folded));
        }

        ulong key = 0;
        foreach (char c in folded)
        {
            uint code = _codes[c];
            if (code == 0)
            {
                return _lastCode < MostLetters ? 0 : Find(folded, Hash(folded));
            }

            key = (key << CodeBits) | code;
        }

        return FindPacked(key);
    }

    /// <summary>Of each character its code; 0 for one that no form has.</summary>
    public ReadOnlySpan<ushort> Codes => _codes;

    /// <summary>The id of a form by the codes of its letters, none of them 0; 0 when unknown.</summary>
    public int FindPacked(ulong key)
    {
        ulong hash = key * 0x9E3779B97F4A7C15UL;
        uint tag = Tag(hash);
        return Find(_usual, key, hash, tag) is not 0 and int usual ? usual : Find(_slots, key, hash, tag);
    }

    private int Find(uint[] slots, ulong key, ulong hash, uint tag)
    {
        int mask = slots.Length - 1;
        for (int at = (int)(hash >> 40) & mask; ; at = (at + 1) & mask)
        {
            uint slot = slots[at];
            if (slot == 0)
            {
                return 0;
            }

            uint id = slot ^ tag;
            if (id >> IdBits == 0 && _packed[id] == key)
            {
                return (int)id;
            }
        }
    }

    private void Pack(ReadOnlySpan<char> folded, int id)
    {
        if (folded.Length > Packed)
        {
            return;
        }

        ulong key = 0;
        foreach (char c in folded)
        {
            if (_codes[c] == 0)
            {
                // A lexicon with more letters than a packed syllable tells apart: its further forms are found by their hash.
                if (_lastCode == MostLetters)
                {
                    return;
                }

                _codes[c] = (ushort)++_lastCode;
            }

            key = (key << CodeBits) | _codes[c];
        }

        if (id >= 1 << IdBits)
        {
            throw new InvalidOperationException("A vocabulary holds no more than 16 million forms.");
        }

        if (id >= _packed.Length)
        {
            Array.Resize(ref _packed, id * 2);
        }

        _packed[id] = key;
        if (++_used * 2 > _slots.Length)
        {
            uint[] old = _slots;
            _slots = new uint[old.Length * 2];
            foreach (uint slot in old)
            {
                if (slot != 0)
                {
                    Put((int)(slot & ((1 << IdBits) - 1)));
                }
            }
        }

        Put(id);
    }

    private void Put(int id)
    {
        ulong hash = _packed[id] * 0x9E3779B97F4A7C15UL;
        int mask = _slots.Length - 1, at = (int)(hash >> 40) & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = Tag(hash) | (uint)id;
    }

    private static uint Tag(ulong hash) => (uint)(hash >> 8) >> IdBits << IdBits;

    /// <summary>Adds a folded form, or finds it.</summary>
    public int Add(ReadOnlySpan<char> folded)
    {
        uint hash = Hash(folded);
        int id = Find(folded, hash);
        if (id != 0)
        {
            return id;
        }

        id = _forms.Count;
        _forms.Add(new string(folded));
        Pack(folded, id);
        if (id >= _next.Length)
        {
            Array.Resize(ref _next, id * 2);
            Array.Resize(ref _hashes, id * 2);
            Rehash(id);
        }

        _hashes[id] = hash;
        ref int bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _next[id] = bucket;
        bucket = id;
        return id;
    }

    /// <summary>Says that the forms so far are those that texts are full of: they get a table of their own, which stays near the
    /// processor.</summary>
    public void CloseUsual() => _usual = [.. _slots];

    /// <summary>Marks a form after which a full stop does not end the sentence (TP., ThS.), or, "numbered", a word that a Roman number
    /// counts (khóa XI).</summary>
    public void Mark(int id, string sense) => (sense == "numbered" ? _numbered : _abbreviations).Add(id);

    /// <summary>Whether a full stop after this form belongs to the form.</summary>
    public bool IsAbbreviation(int id) => id != 0 && _abbreviations.Contains(id);

    /// <summary>Whether a Roman number counts the word.</summary>
    public bool IsNumbered(int id) => id != 0 && _numbered.Contains(id);

    /// <summary>FNV-1a over UTF-16 units.</summary>
    public static uint Hash(ReadOnlySpan<char> folded)
    {
        uint hash = 2166136261;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private void Rehash(int count)
    {
        _buckets = new int[_next.Length];
        for (int id = 1; id < count; id++)
        {
            ref int bucket = ref _buckets[_hashes[id] & (uint)(_buckets.Length - 1)];
            _next[id] = bucket;
            bucket = id;
        }
    }
}
