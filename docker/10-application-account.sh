#!/bin/bash
# Run once by the MariaDB image, when its volume is empty. The server reads and writes with an account that cannot
# change tables; the account that the image itself makes (MARIADB_USER) owns them and is used for migrations only.
set -euo pipefail

# The client knows no parameters: a quote or a backslash in the password must not end the text that it stands in.
password=${MAILLAGE_APP_PASSWORD//\\/\\\\}
password=${password//\'/\\\'}

mariadb --protocol=socket -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
CREATE USER 'maillage_app'@'%' IDENTIFIED BY '$password';
GRANT SELECT, INSERT, UPDATE, DELETE ON \`$MARIADB_DATABASE\`.* TO 'maillage_app'@'%';
SQL
