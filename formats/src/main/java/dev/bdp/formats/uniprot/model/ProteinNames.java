package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of a protein, a domain or a cleavage product, by their kind.
///
/// @param recommended RecName
/// @param alternative AltName with Full, Short or EC
/// @param allergen AltName: Allergen
/// @param biotech AltName: Biotech
/// @param cdAntigens AltName: CD_antigen
/// @param inns AltName: INN
/// @param submitted SubName (TrEMBL)
public record ProteinNames(
    @Nullable ProteinName recommended,
    List<ProteinName> alternative,
    @Nullable EvidencedText allergen,
    @Nullable EvidencedText biotech,
    List<EvidencedText> cdAntigens,
    List<EvidencedText> inns,
    List<ProteinName> submitted) {}
