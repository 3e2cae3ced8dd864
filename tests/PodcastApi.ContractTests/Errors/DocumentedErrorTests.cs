using System.Globalization;
using PodcastApi.ContractTests.Operations;
using PodcastApi.ContractTests.Spec;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Errors;

public abstract class DocumentedErrorTests : ContractTest
{
    private protected DocumentedErrorTests(IStubServer server)
        : base(server)
    {
    }

    public static TheoryData<string, int> Responses
    {
        get
        {
            var responses = new TheoryData<string, int>();
            foreach (var operation in SpecDocument.Operations)
            {
                foreach (var status in operation.ActualResponses.Keys.Where(s => s != "200"))
                    responses.Add(operation.OperationId, int.Parse(status, CultureInfo.InvariantCulture));
            }

            return responses;
        }
    }

    [Fact]
    public void The_document_has_eight_error_responses_for_each_operation() => Responses.AsEnumerable().Should().HaveCount(64);

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Each_error_response_of_the_document_is_the_exception(string operation, int status)
    {
        Load("errors");

        var error = (
            await Client
                .Awaiting(c => AllOperations.Get(operation).CallFor(c, $"error-{status}"))
                .Should()
                .ThrowAsync<PodcastApiException>()
        ).Which;

        var request = Server.Requests.Should().ContainSingle().Subject;
        request.Matched.Should().BeTrue();
        request.Method.Should().Be(AllOperations.Get(operation).Method);
        request.PathAndQuery.Should().EndWith($"error-{status}");
        var expected = Expected(status, request);
        DocumentedError.Of(error).Should().Be(expected);
        ((int)error.StatusCode!).Should().Be(status);
        error.RetryAfter.Should().Be(status is 429 or 503 ? TimeSpan.FromSeconds(7) : null);
        ((string?)JsonTrees.Parse(error.ErrorBody!)["error"]!["code"]).Should().Be(expected.Code);
        error.Message.Should().StartWith($"HTTP {status} ").And.Contain(operation).And.Contain(expected.Code);
    }

    /// <summary>The error in the server's response to this request.</summary>
    private protected abstract DocumentedError Expected(int status, RecordedRequest request);
}
