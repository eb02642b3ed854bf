CREATE SCHEMA IF NOT EXISTS shop;
CREATE TABLE IF NOT EXISTS shop.orders (number integer PRIMARY KEY CHECK (number > 0));
