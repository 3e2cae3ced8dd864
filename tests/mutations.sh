#!/usr/bin/env bash
# Breaks the client in one place after the other, in a copy, and sees that the contract tests find each.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

(cd "$root" && git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t "$copy")

contract_tests() {
  (cd "$copy" && RunAnalyzers=false dotnet test tests/PodcastApi.ContractTests --nologo -v q \
    --filter 'FullyQualifiedName!~Faults' >"$copy/tests.log" 2>&1)
}

# mutation NAME FILE SED: the tests must run, and at least one must fail.
mutation() {
  cp "$copy/$2" "$copy/original"
  sed -i "$3" "$copy/$2"
  if cmp -s "$copy/$2" "$copy/original"; then echo "mutation '$1' changed nothing in $2: bring it up to date" >&2; exit 1; fi
  if contract_tests; then echo "NOT FOUND: $1" >&2; exit 1; fi
  if ! grep -q 'Failed:  *[1-9]' "$copy/tests.log"; then cat "$copy/tests.log" >&2; echo "mutation '$1' broke the build instead" >&2; exit 1; fi
  echo "found: $1 ($(grep -o 'Failed:  *[0-9]*' "$copy/tests.log" | tail -1 | tr -s ' '))"
  cp "$copy/original" "$copy/$2"
}

if ! contract_tests; then cat "$copy/tests.log" >&2; echo "the contract tests fail without any mutation" >&2; exit 1; fi
mutation "a header's name"   src/PodcastApi/PodcastClient.Authentication.cs 's/"x-api-key"/"x-apikey"/'
mutation "a header twice"    src/PodcastApi/PodcastClient.Authentication.cs 's/headers.TryAddWithoutValidation(ApiKeyHeader, credentials.ApiKey);/& &/'
mutation "an id in a path"   src/PodcastApi/Http/ApiRequestBuilder.cs 's/Uri.EscapeDataString(id))/id)/'
mutation "a path"            spec/podcast-v1.yaml 's#^  /me/podcasts/episodes/{id}:#  /me/podcast/episodes/{id}:#'
mutation "a field's name"    build/templates/Class.liquid 's/field.Is({{ p.Name | literal }}u8)/field.Is({{ p.Name | replace: "title", "titel" | literal }}u8)/'
mutation "an enum's value"   build/templates/Enum.liquid 's/Value = {{ value.Value | literal }}/Value = {{ value.Value | downcase | literal }}/'
mutation "the cursor"        src/PodcastApi/Paging/EpisodePageFetcher.cs 's/_settings.Limit, cursor, _options/_settings.Limit, _settings.StartCursor, _options/'
echo "All mutations were found."
