/// UniProtKB: Swiss-Prot and TrEMBL. Start reading at [UniProtSource].
@NullMarked
package dev.bdp.sources.uniprot;

import org.jspecify.annotations.NullMarked;
