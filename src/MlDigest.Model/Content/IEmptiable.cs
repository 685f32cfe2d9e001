namespace MlDigest.Model;

/// <summary>Tells an empty collection without knowing what it holds.</summary>
internal interface IEmptiable
{
    bool IsEmpty { get; }
}
