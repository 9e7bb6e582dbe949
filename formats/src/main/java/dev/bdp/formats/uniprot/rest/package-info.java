/// A UniProtKB entry as the JSON of UniProt's REST service, and back. Start reading at
/// [UniProtRestJson].
///
/// One class writes one family of the entry (`RestFeatures`, `RestCitations`, …), one reads it.
/// What REST knows and the flat file does not is left out: `annotationScore`, `uniParcId`, the
/// evidence of GO cross-references, and without a [Vocabulary] the ids of keywords, locations and
/// diseases.
@NullMarked
package dev.bdp.formats.uniprot.rest;

import org.jspecify.annotations.NullMarked;
