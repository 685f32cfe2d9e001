#!/usr/bin/env bash
# Measures everything anew and writes benchmarks/results. Archives of your own are given as NAME=PATH; NAME is what the results call them.
set -euo pipefail
command -v wrk > /dev/null || { echo "$0: the page of the API under load needs wrk, https://github.com/wg/wrk" >&2; exit 1; }
inputs=("Generated, 10 MB=generated:10MB")
for input in "$@"; do inputs+=("${input%%=*}=$(realpath "${input#*=}")"); done
cd "$(dirname "$0")/.."

project=benchmarks/MlDigest.Model.Benchmarks
results=benchmarks/results
artifacts="$(mktemp -d)"
trap 'rm -rf "$artifacts"' EXIT
run() { dotnet run --project "$project" --configuration Release --no-build -- "$@"; }

dotnet build "$project" --configuration Release --disable-build-servers
run ratios "${inputs[@]}" --output "$results"
run stages "${inputs[@]}" --output "$results"
run lengths --output "$results"
run archives "${inputs[@]:1}" 10MB 100MB 1GB --output "$results"
run conversions --output "$results"
run memory --output "$results"
run api --output "$results"
run cold-start --output "$results"
run native-floor "${inputs[@]:1}" 10MB 1GB --output "$results"

run --filter '*' --buildTimeout 600 --artifacts "$artifacts"
{
  echo "# BenchmarkDotNet, $(date -u +%F)"
  for report in "$artifacts"/results/*-report-github.md; do
    name="$(basename "$report" -report-github.md)"
    printf '\n## %s\n\n' "${name##*.}"
    sed "s/&#39;//g" "$report"
  done
} > "$results/benchmarkdotnet.md"
