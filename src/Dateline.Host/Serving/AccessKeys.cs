using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Serving;

/// <summary>The keys of a record. They stand in a file beside it and not in it, so that a record that is handed on takes no key along; the file holds their hashes only.</summary>
/// <param name="record">Absolute path of the record.</param>
internal sealed class AccessKeys(string record)
{
    private const string Prefix = "dateline_";
    private const int KeyBytes = 32;
    private const int IdLength = 12;
    private const int MostWaits = 200;
    private static readonly TimeSpan _wait = TimeSpan.FromMilliseconds(50);
    private readonly Lock _lock = new();
    private readonly string _path = record + ".keys";
    private (DateTime Written, long Length) _stamp;
    private IReadOnlyList<KeyWire> _keys = [];

    /// <summary>All keys, in the order in which they were made, revoked ones included; the file is read again when it has changed.</summary>
    /// <exception cref="CommandException">The file is no file of keys, or cannot be read.</exception>
    public IReadOnlyList<KeyWire> List()
    {
        FileInfo file = new(_path);
        (DateTime, long) stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        lock (_lock)
        {
            if (stamp != _stamp)
            {
                _keys = file.Exists ? Read() : [];
                _stamp = stamp;
            }
            return _keys;
        }
    }

    /// <summary>The key that holds and was handed in, or null.</summary>
    public KeyWire? Find(string key)
    {
        string hash = Hash(key);
        return List().FirstOrDefault(known => known.RevokedAt is null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.Hash), Encoding.ASCII.GetBytes(hash)));
    }

    /// <summary>Makes a key; it is told this once.</summary>
    /// <exception cref="CommandException">The file is no file of keys, or cannot be written.</exception>
    public async Task<string> AddAsync(string name, KeyScope scope, DateTimeOffset at, CancellationToken cancellation)
    {
        string key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        string hash = Hash(key);
        await ChangeAsync(keys => [.. keys, new KeyWire(hash[..IdLength], name, WireWords.Hyphened(scope.ToString()), hash, Instant(at), null)], cancellation).ConfigureAwait(false);
        return key;
    }

    /// <summary>Takes the key of that id back.</summary>
    /// <exception cref="CommandException">None that holds has that id.</exception>
    public Task RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellation) => ChangeAsync(keys => Revoked(keys, id, at), cancellation);

    private static KeyWire[] Revoked(IReadOnlyList<KeyWire> keys, string id, DateTimeOffset at)
    {
        KeyWire[] meant = [.. keys.Where(key => key.RevokedAt is null && (key.Id.StartsWith(id, StringComparison.Ordinal) || key.Name == id))];
        if (meant.Length != 1)
        {
            throw CommandException.NotFound(meant.Length == 0 ? $"no key '{Lines.Plain(id)}' holds" : $"more than one key is named '{Lines.Plain(id)}': {string.Join(", ", meant.Select(key => key.Id))}");
        }
        return [.. keys.Select(key => key == meant[0] ? key with { RevokedAt = Instant(at) } : key)];
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private IReadOnlyList<KeyWire> Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(_path), WireJson.Lines.KeyFileWire)?.Keys ?? [];
        }
        catch (JsonException error)
        {
            throw new CommandException($"{_path}: it is no file of keys", ExitCode.Refused, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{_path}: it cannot be read ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
    }

    // One after the other, so that of two who change the keys at once neither undoes what the other did.
    private async Task ChangeAsync(Func<IReadOnlyList<KeyWire>, IReadOnlyList<KeyWire>> change, CancellationToken cancellation)
    {
        FileStream turn = await TurnAsync(cancellation).ConfigureAwait(false);
        await using (turn.ConfigureAwait(false))
        {
            await SaveAsync(change(File.Exists(_path) ? Read() : []), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<FileStream> TurnAsync(CancellationToken cancellation)
    {
        for (int waits = 0; ; waits++)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException) && waits < MostWaits)
            {
                await Task.Delay(_wait, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"{_path}: it cannot be written ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
            }
        }
    }

    private async Task SaveAsync(IReadOnlyList<KeyWire> keys, CancellationToken cancellation)
    {
        byte[] bytes = WireJson.Line(new KeyFileWire { Keys = keys }, WireJson.Pages.KeyFileWire);
        await WholeFile.WriteAsync(_path, async stream => await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
