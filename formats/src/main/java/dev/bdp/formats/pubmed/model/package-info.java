/// The typed paper of PubMed: one record per family of elements, all immutable. Start reading at
/// [Paper].
///
/// What is absent is an empty string, an empty list or an empty value; texts that may hold markup
/// are a [MarkedText]. Attributes that the DTD gives a default have it.
@NullMarked
package dev.bdp.formats.pubmed.model;

import org.jspecify.annotations.NullMarked;
