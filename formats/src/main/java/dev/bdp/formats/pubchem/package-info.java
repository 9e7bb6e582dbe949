/// PubChem compounds: SDF, read and written to the byte.
///
/// A record is three header lines, a connection table of version 2000 and tags, up to `$$$$`:
///
/// ```
/// 962
///   -OEChem-01010000002D
///
///   3  2  0     0  0  0  0  0  0999 V2000
///     2.5369   -0.1550    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0
///     3.0739    0.1550    0.0000 H   0  0  0  0  0  0  0  0  0  0  0  0
///     2.0000    0.1550    0.0000 H   0  0  0  0  0  0  0  0  0  0  0  0
///   1  2  1  0  0  0  0
///   1  3  1  0  0  0  0
/// M  END
/// > <PUBCHEM_COMPOUND_CID>
/// 962
///
/// $$$$
/// ```
///
/// One class reads and writes one kind of line (`AtomLine`, `BondLine`). To add a tag: a constant
/// of [dev.bdp.formats.pubchem.model.Tag]; to add a type of value: one line in each switch of
/// `TagText`. Source: CTFile Formats, BIOVIA 2020. Start reading at [CompoundReader].
@NullMarked
package dev.bdp.formats.pubchem;

import org.jspecify.annotations.NullMarked;
