using System.Runtime.CompilerServices;
using MlDigest.Tests;

namespace MlDigest.Model.Tests.Exchange;

/// <summary>A theory that asks feedparser or lxml (Python); skipped without both.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeedParserTheoryAttribute([CallerMemberName] string name = "")
    : SkippableTheoryAttribute(OtherProgram.NoFeedParser, name);

/// <summary>A theory that asks pandoc; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PandocTheoryAttribute([CallerMemberName] string name = "") : SkippableTheoryAttribute(OtherProgram.NoPandoc, name);

/// <summary>A theory that asks citation-js (npm); skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CitationJsTheoryAttribute([CallerMemberName] string name = "")
    : SkippableTheoryAttribute(OtherProgram.NoCitationJs, name);
