package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A comment of running text.
///
/// @param topic such as `FUNCTION`
/// @param molecule see [Comment]
/// @param texts the sentences up to each evidence tag, with their final full stop
public record FreeText(String topic, String molecule, List<EvidencedText> texts)
    implements Comment {}
