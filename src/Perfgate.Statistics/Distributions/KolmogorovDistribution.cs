namespace Perfgate.Statistics;

/// <summary>
/// The distribution of the one-sample Kolmogorov statistic D_n for finite n: twice Smirnov's one-sided tail where the two sides cannot both be far off, Marsaglia, Tsang and
/// Wang (2003) in the middle, the limit with Stephens's correction beyond n = 1000.
/// </summary>
internal static class KolmogorovDistribution
{
    private const int LargestMatrixSize = 1000;

    /// <summary>P(D_n at least d), 0 to 1.</summary>
    public static double Upper(int n, double d)
    {
        if (d >= 1)
            return 0;
        if (d <= 0.5 / n)
            return 1;
        // Exact from d = 1/2 on; at n d^2 = 4 the tail is 7e-4 and both sides together are rarer by many orders.
        if (d >= 0.5 || n * d * d >= 4)
            return Math.Min(1, 2 * OneSidedUpper(n, d));
        return n <= LargestMatrixSize ? 1 - MatrixLower(n, d) : Limit(d * (Math.Sqrt(n) + 0.12 + 0.11 / Math.Sqrt(n)));
    }

    // Birnbaum and Tingey (1951): d sum over j <= n (1 - d) of C(n, j) (d + j/n)^(j - 1) (1 - d - j/n)^(n - j).
    private static double OneSidedUpper(int n, double d)
    {
        double sum = 0;
        double logWays = 0;
        for (int j = 0; j <= (int)Math.Floor(n * (1 - d)); j++)
        {
            double rest = 1 - d - j / (double)n;
            if (rest > 0)
                sum += Math.Exp(logWays + (j - 1) * Math.Log(d + j / (double)n) + (n - j) * Math.Log(rest));
            logWays += Math.Log((n - j) / (j + 1.0));
        }
        return d * sum;
    }

    private static double Limit(double x)
    {
        double sum = 0;
        for (int k = 1; k <= 100; k++)
            sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * k * k * x * x);
        return Math.Clamp(sum, 0, 1);
    }

    private static double MatrixLower(int n, double d)
    {
        int k = (int)(n * d) + 1, size = 2 * k - 1;
        double h = k - n * d;
        double[,] step = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                step[i, j] = i - j + 1 < 0 ? 0 : 1;
        }
        for (int i = 0; i < size; i++)
        {
            step[i, 0] -= Math.Pow(h, i + 1);
            step[size - 1, i] -= Math.Pow(h, size - i);
        }
        step[size - 1, 0] += 2 * h - 1 > 0 ? Math.Pow(2 * h - 1, size) : 0;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                for (int factor = 2; factor <= i - j + 1; factor++)
                    step[i, j] /= factor;
            }
        }
        (double[,] power, int exponent) = Power(step, n);
        double lower = power[k - 1, k - 1];
        for (int i = 1; i <= n; i++)
        {
            lower = lower * i / n;
            if (lower < 1e-140)
            {
                lower *= 1e140;
                exponent -= 140;
            }
        }
        return Math.Clamp(lower * Math.Pow(10, exponent), 0, 1);
    }

    // Rescaled by powers of ten so that no entry overflows.
    private static (double[,] Matrix, int Exponent) Power(double[,] step, int n)
    {
        if (n == 1)
            return (step, 0);
        (double[,] half, int exponent) = Power(step, n / 2);
        double[,] result = Product(half, half);
        exponent *= 2;
        if (n % 2 == 1)
            result = Product(step, result);
        int size = step.GetLength(0);
        if (result[size / 2, size / 2] <= 1e140)
            return (result, exponent);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                result[i, j] *= 1e-140;
        }
        return (result, exponent + 140);
    }

    private static double[,] Product(double[,] left, double[,] right)
    {
        int size = left.GetLength(0);
        double[,] product = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int k = 0; k < size; k++)
            {
                double factor = left[i, k];
                for (int j = 0; j < size; j++)
                    product[i, j] += factor * right[k, j];
            }
        }
        return product;
    }
}
