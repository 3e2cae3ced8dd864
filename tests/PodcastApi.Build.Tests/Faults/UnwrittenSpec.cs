using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

/// <summary>A build with a document that uses everything that the templates do not support.</summary>
public sealed class UnwrittenSpec : IAsyncLifetime, IDisposable
{
    private const string Operations = """
        paths:
          /x/{n}:
            put:
              operationId: putX
              parameters:
                - {name: n, in: path, required: true, schema: {type: integer}}
                - {name: X-Trace, in: header, schema: {type: string}}
                - {name: crumb, in: cookie, schema: {type: string}}
                - {name: exploded, in: query, schema: {type: array, items: {type: string}}}
                - {name: numbers, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: deep, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
                - {name: any, in: query, schema: {}}
                - {name: options, in: query, schema: {type: string}}
                - {name: 'ids=null!', in: query, schema: {type: string}}
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/PodcastShow'}}}}
              responses: {'204': {description: Nothing.}}
            delete:
              operationId: max
              parameters:
                - {name: n, in: path, required: true, schema: {type: string}}
                - {name: maxSize, in: query, schema: {type: integer, maximum: 1}}
              responses: {'204': {description: Nothing.}}
            post:
              operationId: postX
              parameters: [{name: n, in: path, required: true, schema: {type: string}}]
              requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}}
              responses: {'200': {description: No data., content: {application/json: {schema: {$ref: '#/components/schemas/PodcastShow'}}}}}
            patch:
              operationId: maxMax
              parameters:
                - {name: n, in: path, required: true, schema: {type: string}}
                - {name: size, in: query, schema: {type: integer, maximum: 1}}
              responses: {'204': {description: Nothing.}}
            get:
              operationId: getX
              parameters: [{name: n, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: A number.
                  content:
                    application/json: {schema: {type: object, properties: {data: {type: object, properties: {n: {type: integer}}}}}}

        """;

    private const string Fields = """
            Sub: {allOf: [{$ref: '#/components/schemas/PageInfo'}, {type: object, properties: {z: {type: string}}}]}
            Number: {type: integer, enum: [1, 2]}
            Odd:
              type: object
              properties:
                guid: {type: string, format: uuid}
                nested: {type: array, items: {type: array, items: {type: string}}}
                a-b: {type: string}
                aB: {type: string}
                additionalProperties: {type: string}
                sub: {$ref: '#/components/schemas/Sub'}
                fault: {$ref: '#/components/schemas/ApiError'}
                a;b: {type: string}
                number: {$ref: '#/components/schemas/Number'}
                either: {oneOf: [{$ref: '#/components/schemas/PageInfo'}, {$ref: '#/components/schemas/PodcastShow'}]}

        """;

    private readonly RepositoryCopy _copy = new();

    internal CommandResult Build { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _copy.Replace(RepositoryCopy.Spec, "paths:\n", Operations);
        _copy.Replace(RepositoryCopy.Spec, "\n    PodcastShow:\n", "\n" + Fields + "    PodcastShow:\n");
        Build = await _copy.BuildAsync(RepositoryCopy.Library);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => _copy.Dispose();
}
