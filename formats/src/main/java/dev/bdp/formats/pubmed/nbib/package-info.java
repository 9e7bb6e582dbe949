/// Papers as PubMed's MEDLINE text, which reference managers import as `.nbib`. Start reading at
/// [PubMedNbib].
@NullMarked
package dev.bdp.formats.pubmed.nbib;

import org.jspecify.annotations.NullMarked;
