// One decode step of attention: every query, one token of one head of one sequence, against that head's whole cache of keys and values.
// output = softmax(query . key / sqrt(head_size)) of all positions, times the values. Eight warps share the positions of a query and
// merge at the end; the scores are never stored.
//
// query      queries x head_size, queries = sequences * heads, read
// keys       queries x positions x head_size, the cache of each query's head, read
// values     as keys, read
// output     queries x head_size, written
// positions  tokens in the cache, at least 1
// head_size  a multiple of 32, at most 128
// slow       0: nothing. s: s % of the queries are computed twice, with the same result; a regression to plant
//
// The block can be no other; flops are the two products, without the softmax:
// grid   queries
// block  256
// bytes  8 * queries * positions * head_size + 8 * queries * head_size
// flops  4 * queries * positions * head_size
extern "C" __global__ void __launch_bounds__(256)
    attention_decode(
        const float* __restrict__ query,
        const float* __restrict__ keys,
        const float* __restrict__ values,
        float* __restrict__ output,
        int queries,
        int positions,
        int head_size,
        int slow)
{
    __shared__ float warp_max[8];
    __shared__ float warp_sum[8];
    __shared__ float warp_output[8][128];
    const int warp = threadIdx.x / 32;
    const int lane = threadIdx.x % 32;
    const float scale = rsqrtf((float)head_size);
    const long long turns = queries + ((long long)queries * slow + 99) / 100;
    for (long long turn = blockIdx.x; turn < turns; turn += gridDim.x)
    {
        // The repeated queries lie half of them away: a cache that was just read would come from a cache.
        const long long item = turn < queries ? turn : (turn - queries + queries / 2) % queries;
        const long long cache = item * positions * head_size;

        // A lane holds the head's numbers lane, lane + 32, lane + 64 and lane + 96, as far as there are so many.
        float own[4] = {}, sums[4] = {};
        for (int j = 0; j < 4; j++)
            if (lane + 32 * j < head_size)
                own[j] = query[item * head_size + lane + 32 * j] * scale;

        float max = -3.402823466e+38f;
        float sum = 0;
        for (int position = warp; position < positions; position += 8)
        {
            const long long at = cache + (long long)position * head_size + lane;
            float score = 0;
            for (int j = 0; j < 4; j++)
                if (lane + 32 * j < head_size)
                    score += own[j] * keys[at + 32 * j];
            for (int lanes = 16; lanes > 0; lanes /= 2)
                score += __shfl_xor_sync(0xffffffffu, score, lanes);

            // Online: a new maximum scales what was summed so far.
            const float larger = fmaxf(max, score);
            const float fade = __expf(max - larger);
            const float weight = __expf(score - larger);
            sum = sum * fade + weight;
            for (int j = 0; j < 4; j++)
                if (lane + 32 * j < head_size)
                    sums[j] = sums[j] * fade + weight * values[at + 32 * j];
            max = larger;
        }

        __syncthreads(); // the last query's sums have been read
        if (lane == 0)
        {
            warp_max[warp] = max;
            warp_sum[warp] = sum;
        }
        for (int j = 0; j < 4; j++)
            warp_output[warp][lane + 32 * j] = sums[j];
        __syncthreads();

        if ((int)threadIdx.x < head_size)
        {
            float all = warp_max[0];
            for (int w = 1; w < 8; w++)
                all = fmaxf(all, warp_max[w]);
            float total = 0, numerator = 0;
            for (int w = 0; w < 8; w++)
            {
                const float fade = __expf(warp_max[w] - all);
                total += warp_sum[w] * fade;
                numerator += warp_output[w][threadIdx.x] * fade;
            }
            output[item * head_size + threadIdx.x] = numerator / total;
        }
    }
}
