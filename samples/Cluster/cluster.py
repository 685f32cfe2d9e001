"""mldigest as a filter over the shards of an archive, on Dask distributed: see README.md."""

import argparse
import concurrent.futures
import functools
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

WORDS = (
    "a the of model data loss token layer score graph scale noise batch prior latent sparse kernel teacher reward probe sample value"
).split()
SECTIONS = "Papers Articles Tools Datasets Talks".split()
DOCUMENTS_PER_SHARD = 512

# A document that cannot be read ends it too, with exit code 1: what is to be left out is left out by name, not in silence.
FILTER = 'while IFS= read -r shard; do "$@" parse "$shard" --format jsonl --threads 1 < /dev/null || exit; done'


def filter_shards(names: list[str], output, tool: list[str]) -> None:
    """The contract: names of shards in, one a line; their issues out as JSON Lines, in the order of the names."""
    subprocess.run(["sh", "-c", FILTER, "filter", *tool], input="".join(name + "\n" for name in names).encode(), stdout=output, check=True)


def parse_shard(shard: str, folder: str, tool: list[str]) -> str:
    """Writes the issues of one shard into a folder that all machines see; whole or not at all, whatever becomes of the worker."""
    target = pathlib.Path(folder, pathlib.Path(shard).stem + ".jsonl")
    with tempfile.NamedTemporaryFile(dir=folder, prefix=target.name, suffix=".part", delete=False) as part:
        filter_shards([shard], part, tool)
    os.replace(part.name, target)
    return str(target)


def run(scheduler: str, shards: list[str], output: str, tool: list[str]) -> None:
    """Has the workers parse the shards, and puts what they wrote together in the order of the shards."""
    from distributed import Client, progress

    folder = tempfile.mkdtemp(dir=pathlib.Path(output).resolve().parent, prefix=pathlib.Path(output).name + ".")
    with Client(scheduler) as client:
        parts = client.map(parse_shard, shards, folder=folder, tool=tool, key=[f"parse-{shard}" for shard in shards], retries=2)
        if sys.stderr.isatty():
            progress(parts, notebook=False)
        names = client.gather(parts)
    with open(output, "wb") as whole:
        for name in names:
            with open(name, "rb") as part:
                shutil.copyfileobj(part, whole, 1 << 20)
    shutil.rmtree(folder)


@functools.cache
def sentences(seed: int) -> list[str]:
    pick = random.Random(seed)
    return [" ".join(pick.choices(WORDS, k=pick.randint(30, 60))).capitalize() + "." for _ in range(5000)]


def digest(seed: int, number: int) -> str:
    """An invented digest of about 16 KB."""
    pick = random.Random(f"{seed}/{number}")
    lines = [f"# Example Digest #{number}", ""]
    for section in SECTIONS:
        lines += [f"## {section}", ""]
        for _ in range(pick.randint(8, 12)):
            name = " ".join(pick.choices(WORDS, k=5)).capitalize()
            if section == "Papers":
                url = f"https://arxiv.org/abs/{pick.randint(1501, 2512)}.{pick.randint(1, 19999):05}"
            else:
                url = f"https://example.org/{section.lower()}/{pick.getrandbits(40):x}"
            lines += [f"### [{name}]({url})", "", pick.choice(sentences(seed)), ""]
    return "\n".join(lines)


def write_shard(path: pathlib.Path, seed: int, first: int) -> int:
    size = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as shard:
        for number in range(first, first + DOCUMENTS_PER_SHARD):
            text = digest(seed, number).encode()
            shard.writestr(zipfile.ZipInfo(f"{number:08}.md"), text, zipfile.ZIP_DEFLATED, 1)
            size += len(text)
    return size


def generate(folder: str, megabytes: int, seed: int) -> None:
    """Writes shards until they have so many megabytes of text; the same seed gives the same text everywhere."""
    root = pathlib.Path(folder)
    root.mkdir(parents=True, exist_ok=True)
    written = count = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        while written < megabytes * 1_000_000:
            numbers = range(count, count + (os.cpu_count() or 1))
            paths = [root / f"{n:05}.zip" for n in numbers]
            written += sum(pool.map(write_shard, paths, [seed] * len(paths), [n * DOCUMENTS_PER_SHARD for n in numbers]))
            count += len(numbers)
    print(f"{count} shards, {count * DOCUMENTS_PER_SHARD} documents, {written} bytes of text")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("generate", help="write an invented archive in shards")
    make.add_argument("folder")
    make.add_argument("--megabytes", type=int, default=1000)
    make.add_argument("--seed", type=int, default=1)
    spread = commands.add_parser("run", help="parse shards on the workers of a scheduler")
    spread.add_argument("scheduler")
    spread.add_argument("shards", nargs="+")
    spread.add_argument("--output", required=True)
    spread.add_argument("--tool", default="mldigest", help="the tool, as workers call it")
    arguments = parser.parse_args()
    start = time.monotonic()
    if arguments.command == "generate":
        generate(arguments.folder, arguments.megabytes, arguments.seed)
    else:
        shards = [str(pathlib.Path(shard).resolve()) for shard in arguments.shards]
        run(arguments.scheduler, shards, arguments.output, arguments.tool.split())
    print(f"{time.monotonic() - start:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
