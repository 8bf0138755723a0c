namespace Figures.Datasets.Tests;

public sealed class DatasetLockTests
{
    private const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "datasets.lock"));

    [Fact]
    public void The_lock_of_this_repository_is_read_and_written_unchanged() => Assert.Equal(Shipped, DatasetLock.Parse(Shipped).ToString());

    [Fact]
    public void The_lock_of_this_repository_lists_the_data_of_the_papers_with_licence_and_citation()
    {
        DatasetLock catalogue = DatasetLock.Parse(Shipped);
        Assert.Equal(["cifar5m", "cifar10", "fashion-mnist", "mnist"], catalogue.Datasets.Select(dataset => dataset.Name));
        Assert.All(catalogue.Datasets, dataset => Assert.NotEmpty(dataset.Licence));
        Assert.All(catalogue.Datasets, dataset => Assert.Matches("[12][0-9]{3}", dataset.Citation));
        Assert.All(catalogue.Datasets.SelectMany(dataset => dataset.Files), file => Assert.NotEmpty(file.Source));
        Assert.All(catalogue.Datasets.SelectMany(dataset => dataset.Files).SelectMany(file => file.Mirrors), mirror =>
            Assert.Equal("https", mirror.Scheme));
    }

    [Theory]
    [InlineData("../x", Digest, "https://a.b/c")]
    [InlineData("a/b", Digest, "https://a.b/c")]
    [InlineData(".hidden", Digest, "https://a.b/c")]
    [InlineData("", Digest, "https://a.b/c")]
    [InlineData("x", "abc", "https://a.b/c")]
    [InlineData("x", Digest, "http://a.b/c")]
    [InlineData("x", Digest, "ftp://a.b/c")]
    public void Names_that_leave_their_folder_and_mirrors_that_are_not_https_are_refused(string name, string digest, string mirror)
    {
        Assert.Throws<DatasetLockException>(() => Of(name, digest, mirror));
        Assert.Equal("x", Of("x", Digest, "https://a.b/c").Datasets[0].Files[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{ "version": 2, "datasets": [] }""")]
    [InlineData("""{ "version": 1 }""")]
    [InlineData("""{ "version": 1, "datasets": [], "more": 1 }""")]
    [InlineData("""{ "version": 1, "datasets": [ { "name": "x", "title": "", "licence": "", "citation": "", "files": null } ] }""")]
    public void A_file_of_another_form_is_refused(string text) => Assert.Throws<DatasetLockException>(() => DatasetLock.Parse(text));

    [Theory]
    [InlineData("""{ "version": 1, "datasets": [null] }""", "data set 1 of 1 is null")]
    [InlineData("""{ "version": 1, "datasets": [ { "name": "x", "title": "", "licence": "", "citation": "", "files": [null] } ] }""", "x: file 1 of 1 is null")]
    [InlineData("""{ "version": 1, "datasets": [ { "name": "x", "title": "", "licence": "", "citation": "", "files": [ { "name": "y", "size": null, "sha256": null, "source": "", "mirrors": ["https://a.b/c", null] } ] } ] }""", "x/y: mirror 2 of 2 is null")]
    public void Null_in_a_list_is_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<DatasetLockException>(() => DatasetLock.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_a_fault_of_the_lock()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("datasets.lock", Assert.Throws<DatasetLockException>(() => DatasetLock.Read(folder["datasets.lock"])).Message,
            StringComparison.Ordinal);
        File.WriteAllText(folder["datasets.lock"], Shipped);
        Assert.Equal(Shipped, DatasetLock.Read(folder["datasets.lock"]).ToString());
    }

    [Fact]
    public void One_name_stands_for_one_file() => Assert.Throws<DatasetLockException>(() => new DatasetLock(
        [.. Of("x", Digest, "https://a.b/c").Datasets, .. Of("x", Digest, "https://a.b/c").Datasets]));

    private static DatasetLock Of(string name, string digest, string mirror) =>
        new([new Dataset("set", "", "", "", [new DatasetFile(name, 1, digest, "", [new Uri(mirror)])])]);
}
