using System.Numerics;

namespace Figures.Numerics;

internal static unsafe partial class BlockedGemm<R, V, E, TRows>
{
    [ThreadStatic]
    private static WorkingMemory? memory;

    /// <summary>Some columns of B over some k, copied into panels where that pays.</summary>
    private readonly ref struct Slab
    {
        /// <summary>Rows of C up to which B is read where it is.</summary>
        private const int DirectRows = 256;

        /// <summary>Bytes between the rows of B from which on reading it in place misses the cache.</summary>
        private const int DirectStride = 4096;

        /// <summary>A transposed A is copied, this many rows at a time, when its k are so far apart, so many, and used so often.</summary>
        private const int CopiedGroup = 96, CopiedStride = 1024, CopiedDepth = 128, CopiedColumns = 96;

        private readonly ref readonly GemmProblem<E> problem;
        private readonly int column, columns, start, depth, direct;
        private readonly E* source, strips, packed;

        public Slab(in GemmProblem<E> problem, int column, int columns, int start, int depth)
        {
            this.problem = ref problem;
            (this.column, this.columns, this.start, this.depth) = (column, columns, start, depth);
            source = problem.B + start * problem.BDepth + column * problem.BColumn;
            var panels = (columns + TileWidth - 1) / TileWidth;
            strips = (E*)(memory ??= new()).Bytes((nuint)(sizeof(E) * depth * (TileWidth * panels + CopiedGroup)));
            packed = strips + CopiedGroup * depth;

            // Few rows of C do not repay the copying of B; what lacks whole registers is copied nevertheless.
            var isDirect = problem.BColumn == 1 && problem.Rows <= DirectRows && problem.BDepth * sizeof(E) < DirectStride;
            direct = isDirect ? columns / R.Width * R.Width : 0;
        }

        /// <summary>Copies the panels that are not read in place.</summary>
        public void Pack()
        {
            for (int first = 0, width; first < columns; first += width)
            {
                width = TileColumns(columns - first);
                if (first + width > direct)
                {
                    PackedColumns<R, V, E>.Pack(
                        source + first * problem.BColumn, problem.BDepth, problem.BColumn,
                        depth, width, packed + first * depth, WholeRegisters(width));
                }
            }
        }

        /// <summary>Adds the slab's products to C, a strip of rows at a time.</summary>
        public void Multiply()
        {
            var copied = CopiedRows();
            for (var row = 0; row < problem.Rows;)
            {
                var group = Math.Min(copied == 0 ? problem.Rows : copied, problem.Rows - row);
                MultiplyGroup(row, group, copied == 0 ? 0 : group / TRows.Value);
                row += group;
            }
        }

        /// <summary>Rows of A copied at a time; 0 when A is read where it is.</summary>
        private int CopiedRows() =>
            problem.ADepth != 1 && problem.ADepth * sizeof(E) >= CopiedStride && depth >= CopiedDepth && columns >= CopiedColumns
                ? Math.Min(CopiedGroup, problem.Rows)
                : 0;

        /// <summary>Some rows of C, of which the leading whole strips use a copy of A.</summary>
        private void MultiplyGroup(int first, int count, int copiedStrips)
        {
            var source = problem.A + first * problem.ARow + start * problem.ADepth;
            PackedStrips<E, TRows>.Pack(source, problem.ADepth, copiedStrips == 0 ? 0 : depth, copiedStrips, strips);
            for (var row = 0; row < count;)
            {
                var rows = TileRows(count - row);
                var isCopied = row < copiedStrips * TRows.Value;
                for (int column = 0, width; column < columns; column += width)
                {
                    width = TileColumns(columns - column);
                    if (isCopied)
                    {
                        MultiplyTile(strips + row * depth, 1, TRows.Value, first + row, rows, column, width);
                    }
                    else
                    {
                        MultiplyTile(source + row * problem.ARow, problem.ARow, problem.ADepth, first + row, rows, column, width);
                    }
                }

                row += rows;
            }
        }

        /// <summary>One tile of C, block by block.</summary>
        private void MultiplyTile(E* a, nint aRow, nint aDepth, int row, int rows, int first, int width)
        {
            var isDirect = first + width <= direct;
            var tile = new GemmTileArguments<E>
            {
                Depth = depth,
                A = a,
                ARow = aRow,
                ADepth = aDepth,
                B = isDirect ? source + first : packed + first * depth,
                BDepth = isDirect ? problem.BDepth : WholeRegisters(width),
                C = problem.C + row * problem.CRow + column + first,
                CRow = problem.CRow,
                Columns = width,
                Alpha = problem.Alpha,
                Accumulate = start > 0 || problem.Beta != E.Zero,
            };
            for (var done = 0; done < depth; done += Gemm.BlockDepth)
            {
                tile.Depth = Math.Min(Gemm.BlockDepth, depth - done);
                RunTile(tile, rows);
                tile.A += tile.Depth * tile.ADepth;
                tile.B += tile.Depth * tile.BDepth;
                tile.Accumulate = true;
            }
        }

        private static int WholeRegisters(int width) => (width + R.Width - 1) / R.Width * R.Width;
    }
}
