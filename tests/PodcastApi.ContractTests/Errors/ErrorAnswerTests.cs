using System.Globalization;
using PodcastApi.ContractTests.Operations;
using PodcastApi.ContractTests.Spec;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Errors;

public abstract class ErrorAnswerTests : ContractTest
{
    private protected ErrorAnswerTests(IStubServer server)
        : base(server)
    {
    }

    public static TheoryData<string, int> Answers
    {
        get
        {
            var answers = new TheoryData<string, int>();
            foreach (var operation in SpecDocument.Operations)
            {
                foreach (var status in operation.ActualResponses.Keys.Where(s => s != "200")) answers.Add(operation.OperationId, int.Parse(status, CultureInfo.InvariantCulture));
            }

            return answers;
        }
    }

    [Fact]
    public void The_document_has_eight_error_answers_for_each_operation() => Answers.AsEnumerable().Should().HaveCount(64);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_error_answer_of_the_document_is_the_exception(string operation, int status)
    {
        Load("errors");

        var error = (await Client.Awaiting(c => AllOperations.Get(operation).CallFor(c, $"error-{status}")).Should().ThrowAsync<PodcastApiException>()).Which;

        var request = Server.Requests.Should().ContainSingle().Subject;
        request.Matched.Should().BeTrue();
        request.Method.Should().Be(AllOperations.Get(operation).Method);
        request.PathAndQuery.Should().EndWith($"error-{status}");
        var expected = Expected(status, request);
        ErrorAnswer.Of(error).Should().Be(expected);
        ((int)error.StatusCode!).Should().Be(status);
        error.RetryAfter.Should().Be(status is 429 or 503 ? TimeSpan.FromSeconds(7) : null);
        ((string?)JsonTrees.Parse(error.ErrorBody!)["error"]!["code"]).Should().Be(expected.Code);
        error.Message.Should().StartWith($"HTTP {status} ").And.Contain(operation).And.Contain(expected.Code);
    }

    /// <summary>What the server's answer to this request says.</summary>
    private protected abstract ErrorAnswer Expected(int status, RecordedRequest request);
}
