package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One name of a protein with its short forms and EC numbers.
///
/// @param full the full name; null where only short forms or EC numbers are given
/// @param shortNames abbreviations of it
/// @param ecNumbers such as `2.1.1.37`
public record ProteinName(
    @Nullable EvidencedText full, List<EvidencedText> shortNames, List<EvidencedText> ecNumbers) {}
