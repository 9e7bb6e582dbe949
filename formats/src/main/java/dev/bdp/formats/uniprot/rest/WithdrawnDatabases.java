package dev.bdp.formats.uniprot.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The databases that UniProt used to link and does not link any more, or now spells differently.
///
/// UniProt's converter leaves their DR lines out, so the JSON does too. They are in every other
/// format; and a database that is merely not known, because it is new, is never left out.
final class WithdrawnDatabases {
  private static final Set<String> NAMES =
      new HashSet<>(
          List.of(
              // Left out of the JSON that UniProt's converter makes of real entries.
              "BioGrid",
              "Genevisible",
              "NCBIFam",
              "neXtProt",
              "PharmGKB",
              "SWISS-2DPAGE",
              "TreeFam",
              // Removed, merged or renamed according to UniProt's release notes and its lists of
              // databases.
              "2DBase-Ecoli",
              "AGD",
              "ANU-2DPAGE",
              "Aarhus/Ghent-2DPAGE",
              "ArrayExpress",
              "BuruList",
              "CLAE",
              "COMPLUYEAST-2DPAGE",
              "CYGD",
              "CleanEx",
              "Cornea-2DPAGE",
              "DOSAC-COBS-2DPAGE",
              "DictyDb",
              "ECO2DBASE",
              "ENSEMBL",
              "EPD",
              "EcoGene",
              "EuPathDB",
              "GenAtlas",
              "GeneDB",
              "GeneDB_Spombe",
              "GeneFarm",
              "Genevestigator",
              "GenoList",
              "GenomeReviews",
              "GermOnline",
              "GlycoSuiteDB",
              "H-InvDB",
              "HIV",
              "HOVERGEN",
              "HSC-2DPAGE",
              "HSSP",
              "IPI",
              "KO",
              "LinkHub",
              "ListiList",
              "Maize-2DPAGE",
              "MaizeDB",
              "MaxQB",
              "Micado",
              "MypuList",
              "NMPDR",
              "NextBio",
              "PATRIC",
              "PHCI-2DPAGE",
              "PMAP-CutDB",
              "PMMA-2DPAGE",
              "Pathway_Interaction_DB",
              "PhosSite",
              "PhosphoSite",
              "PhotoList",
              "PptaseDB",
              "ProDom",
              "ProtClustDB",
              "ProteinModelPortal",
              "RZPD-ProtExp",
              "Rat-heart-2DPAGE",
              "SagaList",
              "Siena-2DPAGE",
              "StyGene",
              "SubtiList",
              "TIGR",
              "TIGRFAMs",
              "TRANSFAC",
              "UCD-2DPAGE",
              "UTRdb",
              "UniGene",
              "UniParc",
              "VectorBase",
              "WormPep",
              "World-2DPAGE",
              "YEPD",
              "mycoCLAP"));

  private WithdrawnDatabases() {}

  static boolean has(String database) {
    return NAMES.contains(database);
  }
}
