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

        /// <summary>Bytes of a block of B up to which it stays in the first-level cache: nothing need be fetched ahead.</summary>
        private const int SmallBlock = 32768;

        /// <summary>Bytes of a panel up to which it stays in the first-level cache while all of A passes.</summary>
        private const int SmallPanel = 16384;

        /// <summary>A transposed A is copied, this many rows at a time, when its k are so far apart, so many, and used so often.</summary>
        private const int CopiedGroup = 96, CopiedStride = 1024, CopiedDepth = 128, CopiedColumns = 96;

        private readonly ref readonly GemmProblem<E> problem;
        private readonly int column, columns, start, depth, direct;
        private readonly E* source, strips, packed;
        private readonly bool byPanels;

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
            byPanels = CopiedRows() == 0 && IsWalkedByPanels;
        }

        /// <summary>Copies the panels that are not read in place.</summary>
        public void Pack()
        {
            for (int first = 0, width; first < columns; first += width)
            {
                width = TileColumnsAt(first);
                if (first + width > direct)
                {
                    PackedColumns<R, V, E>.Pack(
                        source + first * problem.BColumn, problem.BDepth, problem.BColumn,
                        depth, width, packed + first * depth, WholeRegisters(width));
                }
            }
        }

        /// <summary>Adds the slab's products to C.</summary>
        public void Multiply()
        {
            if (byPanels)
            {
                MultiplyByPanels();
                return;
            }

            var copied = CopiedRows();
            for (var row = 0; row < problem.Rows;)
            {
                var group = Math.Min(copied == 0 ? problem.Rows : copied, problem.Rows - row);
                MultiplyGroup(row, group, copied == 0 ? 0 : group / TRows.Value);
                row += group;
            }
        }

        /// <summary>
        /// Block by block and panel by panel, so that a panel read in place comes into the cache once for all rows of C. Meanwhile
        /// the registers of the next panel are fetched, one during every other strip of rows: rows of B lie too far apart for
        /// the processor to do so by itself, and faster would hold up the panel in use.
        /// </summary>
        private void MultiplyByPanels()
        {
            var fetched = Math.Min(depth, Gemm.BlockDepth) * columns * sizeof(E) <= SmallBlock ? 0 : TileRegisters;
            for (var done = 0; done < depth; done += Gemm.BlockDepth)
            {
                for (int first = 0, width; first < columns; first += width)
                {
                    width = TileColumnsAt(first);
                    var strip = StripRows(width);
                    var next = first + width < columns ? width : Gemm.BlockDepth * problem.BDepth - first;
                    var ahead = first + width <= direct ? fetched : 0;
                    var tile = Tile(0, first, width, done);
                    for (int row = 0, rows; row < problem.Rows; row += rows)
                    {
                        rows = TileRows(strip, problem.Rows - row);
                        var (register, odd) = Math.DivRem(row / strip, 2);
                        tile.Ahead = odd == 0 && register < ahead ? next + register * R.Width : 0;
                        RunTile(tile, rows);
                        tile.A += rows * tile.ARow;
                        tile.C += rows * tile.CRow;
                    }
                }
            }
        }

        /// <summary>
        /// All rows of C for one panel of B after the other, rather than all panels for one strip of rows: where C has few rows, or where
        /// the panel stays in the first-level cache and the rows of C, which come in a stream, are no wider.
        /// </summary>
        private bool IsWalkedByPanels =>
            problem.Rows <= DirectRows || (problem.Columns <= 4 * R.Width && depth * problem.Columns * sizeof(E) <= SmallPanel);

        /// <summary>Rows of A copied at a time; 0 when A is read where it is.</summary>
        private int CopiedRows() =>
            problem.ADepth != 1 && problem.ADepth * sizeof(E) >= CopiedStride && depth >= CopiedDepth && columns >= CopiedColumns
                ? Math.Min(CopiedGroup, problem.Rows)
                : 0;

        /// <summary>Some rows of C, of which the leading whole strips use a copy of A.</summary>
        private void MultiplyGroup(int top, int count, int copiedStrips)
        {
            var source = problem.A + top * problem.ARow + start * problem.ADepth;
            PackedStrips<E, TRows>.Pack(source, problem.ADepth, copiedStrips == 0 ? 0 : depth, copiedStrips, strips);
            for (int row = 0, rows; row < count; row += rows)
            {
                rows = TileRows(TRows.Value, count - row);
                var copy = row < copiedStrips * TRows.Value ? strips + row * depth : null;
                for (int first = 0, width; first < columns; first += width)
                {
                    width = TileColumnsAt(first);
                    MultiplyTile(copy, top + row, rows, first, width);
                }
            }
        }

        /// <summary>One tile of C, block by block.</summary>
        /// <param name="copy">A copy of the strip of A, or null.</param>
        /// <param name="row">First row of C.</param>
        /// <param name="rows">Rows of the tile.</param>
        /// <param name="first">First column of the slab.</param>
        /// <param name="width">Columns of the tile.</param>
        private void MultiplyTile(E* copy, int row, int rows, int first, int width)
        {
            for (var done = 0; done < depth; done += Gemm.BlockDepth)
            {
                var tile = Tile(row, first, width, done);
                if (copy != null)
                {
                    (tile.ARow, tile.ADepth) = (1, TRows.Value);
                    tile.A = copy + done * TRows.Value;
                }

                RunTile(tile, rows);
            }
        }

        /// <summary>The tile of C at a row of C and a column of the slab, for one block of k; A is read where it is.</summary>
        private GemmTileArguments<E> Tile(int row, int first, int width, int done)
        {
            var isDirect = first + width <= direct;
            var bDepth = isDirect ? problem.BDepth : WholeRegisters(width);
            return new GemmTileArguments<E>
            {
                Depth = Math.Min(Gemm.BlockDepth, depth - done),
                A = problem.A + row * problem.ARow + (start + done) * problem.ADepth,
                ARow = problem.ARow,
                ADepth = problem.ADepth,
                B = (isDirect ? source + first : packed + first * depth) + done * bDepth,
                BDepth = bDepth,
                C = problem.C + row * problem.CRow + column + first,
                CRow = problem.CRow,
                Columns = width,
                Alpha = problem.Alpha,
                Accumulate = start + done > 0 || problem.Beta != E.Zero,
            };
        }

        private int TileColumnsAt(int first) => byPanels ? PanelColumns(columns - first) : TileColumns(columns - first);

        private static int WholeRegisters(int width) => (width + R.Width - 1) / R.Width * R.Width;
    }
}
