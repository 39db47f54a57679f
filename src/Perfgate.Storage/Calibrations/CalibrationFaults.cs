using Perfgate.Diagnostics;

namespace Perfgate.Storage.Calibrations;

/// <summary>Every sentence about calibrations beyond their form.</summary>
internal static class CalibrationFaults
{
    public static Diagnostic Misplaced(string file, string found, string expected) =>
        Diagnostic.Error("PG3502", $"The file holds the calibration of {found}, which does not fit where it lies (expected {expected}).", "Move it back, or delete it and calibrate again.", new SourcePlace(file));

    public static Diagnostic Taken(string file) =>
        Diagnostic.Error("PG3503", "Something that is not a calibration lies where the calibration belongs.", "If it is the baseline of a benchmark named calibration, rename the benchmark; else move the file away.", new SourcePlace(file));
}
