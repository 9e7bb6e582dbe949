package dev.bdp.formats.uniprot.model;

/// A page about the protein.
///
/// @param molecule see [Comment]
/// @param name of the resource
/// @param note empty when none
/// @param url its address
/// @param ftp whether the source calls it `FTP=` instead of `URL=`
public record WebResource(String molecule, String name, String note, String url, boolean ftp)
    implements Comment {
  @Override
  public String topic() {
    return "WEB RESOURCE";
  }
}
