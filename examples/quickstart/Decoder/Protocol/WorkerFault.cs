namespace Quickstart.Protocol;

/// <summary>Why this launch cannot measure, said to perfgate in an <c>error</c> line.</summary>
internal sealed class WorkerFault(string message) : Exception(message);
