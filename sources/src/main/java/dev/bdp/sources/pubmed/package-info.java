/// PubMed: the yearly baseline and the daily updates. Start reading at [PubMedSource].
@NullMarked
package dev.bdp.sources.pubmed;

import org.jspecify.annotations.NullMarked;
