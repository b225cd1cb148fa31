/** WordPress exports (WXR 1.0 to 1.2), read twice as streams: once to prove and survey them, once to store. */
package dev.byline.importer.wxr;
