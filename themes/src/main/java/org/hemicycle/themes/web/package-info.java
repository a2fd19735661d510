/**
 * Pages over HTTP: records become HTML through precompiled templates, with security headers, validators and compression;
 * style sheets, fonts and scripts are served under the hash of their content.
 */
@NullMarked
package org.hemicycle.themes.web;

import org.jspecify.annotations.NullMarked;
