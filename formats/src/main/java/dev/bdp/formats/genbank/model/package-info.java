/// What a GenBank or RefSeq flat file says, as records and sealed types that lose none of its
/// bytes. Start reading at [GenBankRecord].
@NullMarked
package dev.bdp.formats.genbank.model;

import org.jspecify.annotations.NullMarked;
