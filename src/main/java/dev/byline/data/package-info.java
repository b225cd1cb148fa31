/** What all tables share: ids that an import may keep, and the site's secret. Knows no feature. */
package dev.byline.data;
