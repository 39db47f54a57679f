// perfgate runs one child at a time, so its tests do too; what they measure would only disturb one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
