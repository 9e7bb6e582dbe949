/// Bytes of one record, typed records, JSON and FASTA: what every biological format shares. Start
/// reading at [MalformedRecordException], the one way in which a record can fail to be read.
@NullMarked
package dev.bdp.formats;

import org.jspecify.annotations.NullMarked;
