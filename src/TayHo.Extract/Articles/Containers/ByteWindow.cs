using System.Runtime.ExceptionServices;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>The part of a stream that is looked at: it grows at its end when asked to and lets go at its beginning. What breaks the stream
/// off is told when what came before is used up.</summary>
/// <param name="stream">The stream; stays open.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class ByteWindow(Stream stream, StopSign stop)
{
    private const int Step = 64 * 1024;

    private byte[] _buffer = new byte[2 * Step];
    private int _start;
    private int _end;
    private bool _ended;
    private ExceptionDispatchInfo? _fault;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether the stream's end, and no fault of it, stands behind the bytes at hand.</summary>
    public bool HasEnded => _ended && _fault is null;

    /// <summary>Reads until so many bytes are at hand or the stream ends.</summary>
    /// <returns>How many are at hand.</returns>
    public int Fill(int wanted)
    {
        while (_end - _start < wanted && !_ended)
        {
            stop.ThrowIfStopped();
            MakeRoom();
            try
            {
                int read = stream.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                _ended = read == 0;
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
                _ended = true;
            }
        }

        return _end - _start;
    }

    /// <summary>Where a mark stands behind an offset, its first byte counted in; the stream's end when it stands nowhere, -1 when it is
    /// further than so many bytes.</summary>
    public int Find(ReadOnlySpan<byte> mark, int from, int within)
    {
        for (int next = from; ; next = Math.Max(from, _end - _start - mark.Length + 1))
        {
            Fill(Math.Min(next + Step, within));
            int at = Bytes[next..].IndexOf(mark);
            if (at >= 0 || _ended)
            {
                return at >= 0 ? next + at + 1 : _end - _start;
            }

            if (_end - _start >= within)
            {
                return -1;
            }
        }
    }

    /// <summary>Goes behind the first byte of the next mark from an offset on, or to the end; nothing of what is passed over is
    /// kept.</summary>
    /// <returns>How many bytes were passed over.</returns>
    public long SkipTo(ReadOnlySpan<byte> mark, int from)
    {
        long passed = from;
        Skip(from);
        while (true)
        {
            Fill(Step);
            int at = Bytes.IndexOf(mark);
            if (at >= 0 || _ended)
            {
                int last = at >= 0 ? at + 1 : _end - _start;
                Skip(last);
                return passed + last;
            }

            int sure = _end - _start - mark.Length + 1;
            Skip(sure);
            passed += sure;
        }
    }

    /// <summary>Lets go of so many of the bytes at hand.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Lets go of line ends.</summary>
    public void SkipLineEnds()
    {
        while (Fill(1) > 0 && Bytes[0] is (byte)'\r' or (byte)'\n')
        {
            Skip(1);
        }
    }

    /// <summary>Tells what broke the stream off.</summary>
    public void ThrowIfBroken() => _fault?.Throw();

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= Step)
        {
            return;
        }

        // What is kept is moved only where it is half of the buffer or less, so that each byte is moved a few times at most.
        byte[] old = _buffer;
        if (_end - _start > _buffer.Length / 2)
        {
            _buffer = new byte[(int)Math.Min(2L * _buffer.Length, Array.MaxLength)];
        }

        old.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
    }
}
