namespace Perfgate.Publishing.Annotations;

public enum AnnotationLevel
{
    Notice,
    Warning,
    Error,
}
