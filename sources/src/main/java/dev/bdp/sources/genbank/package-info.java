/// GenBank by divisions and RefSeq by groups: releases of many flat files. Start reading at
/// [GenBankFamily].
@NullMarked
package dev.bdp.sources.genbank;

import org.jspecify.annotations.NullMarked;
