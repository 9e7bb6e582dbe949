package dev.bdp.formats.uniprot.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When the entry and its sequence came and changed (DT lines).
///
/// @param firstPublic the day of integration into the database; null where no DT line could be read
/// @param database `Swiss-Prot` or `TrEMBL`, where the entry was integrated
/// @param sequenceUpdated the day of the last sequence change; null where no DT line could be read
/// @param sequenceVersion counted from 1; 0 before 2004, when entries had none
/// @param entryUpdated the day of the last change of annotation; null where no DT line could be
///   read
/// @param entryVersion counted from 1; 0 before 2004, when entries had none
public record EntryHistory(
    @Nullable LocalDate firstPublic,
    String database,
    @Nullable LocalDate sequenceUpdated,
    int sequenceVersion,
    @Nullable LocalDate entryUpdated,
    int entryVersion) {}
