using System.Globalization;
using PodcastApi.ContractTests.Operations;
using PodcastApi.ContractTests.Spec;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Errors;

public class ErrorAnswerTests(StubServerFixture fixture) : ContractTest(fixture)
{
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
    public void The_document_has_eight_error_answers_for_each_operation() => ((IEnumerable<object[]>)Answers).Should().HaveCount(64);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_error_answer_of_the_document_is_the_exception(string operation, int status)
    {
        await LoadAsync("errors");

        var error = (await Client.Awaiting(c => AllOperations.Get(operation).CallFor(c, $"error-{status}")).Should().ThrowAsync<PodcastApiException>()).Which;

        ((int)error.StatusCode!).Should().Be(status);
        error.Code.Should().NotBeNullOrEmpty();
        error.ApiMessage.Should().NotBeNullOrEmpty();
        error.RequestId.Should().Be($"request-{status}");
        error.RetryAfter.Should().Be(status is 429 or 503 ? TimeSpan.FromSeconds(7) : null);
        error.ErrorBody.Should().Contain("error");
        error.Message.Should().StartWith($"HTTP {status} ").And.Contain(operation).And.Contain(error.Code);
        (await Server.RequestsAsync()).Should().ContainSingle().Which.Matched.Should().BeTrue();
    }

    [Fact]
    public async Task The_documented_refusal_is_told_in_full()
    {
        await LoadAsync("errors");

        var error = (await Client.Awaiting(c => c.GetPodcastShowAsync("error-403")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.Code.Should().Be("AUTH_NO_MUSIC_ACCOUNT_FOUND");
        error.Reference.Should().Be("00000000-0000-4000-8000-000000000000");
        error.ErrorBody.Should().Be(Repository.Example("error.403"));
    }
}
